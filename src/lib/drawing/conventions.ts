/** Data sets whose way of making pictures is followed. */
export const conventions = ["emnist", "quick-draw"] as const;
export type Convention = (typeof conventions)[number];
