/** The film: units of each layer, layers, and the scale of the weights that it opens with, in 1/√n. */
export const filmRun = { width: 144, layers: 30, scale: 1 };

/** Shapes whose weights are drawn: the worked example, and the first layer of the doodle network. */
export const shapes = [
  { inputs: 4, outputs: 2 },
  { inputs: 784, outputs: 128 },
];

/** Variances that the theory wants of a layer's weights: Xavier's 2/(n_in + n_out) and He's 2/n_in. */
export function wanted({ inputs, outputs }: (typeof shapes)[number]) {
  return { xavier: 2 / (inputs + outputs), he: 2 / inputs };
}
