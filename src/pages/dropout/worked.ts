/** The worked example: a sample's six units, and the drop rate and the seed of its mask. */
export const example = { h: [1, 2, 0.5, 0, 3, 1], rate: 0.5, seed: 1 };

/** The gradient of Σ c·h̃ by h̃: c = 1, 0.7, 0.4, … */
export const weightsOfLoss = example.h.map((_, j) => 1 - 0.3 * j);
