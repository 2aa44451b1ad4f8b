/** The learning rate as a function of the step t = 0, 1, 2, … */
export type Schedule = (t: number) => number;
