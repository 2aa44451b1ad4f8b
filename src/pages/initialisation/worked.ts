/** A layer, the standard deviation of its weights, and how many such layers stand in a row. */
export const layer = { inputs: 128, deviation: 0.1, layers: 10 };

/** Shapes whose weights are drawn: the worked example, and the first layer of the doodle network. */
export const shapes = [
  { inputs: 4, outputs: 2 },
  { inputs: 784, outputs: 128 },
];

/** Variances that the theory wants of a layer's weights: Xavier's 2/(n_in + n_out) and He's 2/n_in. */
export function wanted({ inputs, outputs }: (typeof shapes)[number]) {
  return { xavier: 2 / (inputs + outputs), he: 2 / inputs };
}
