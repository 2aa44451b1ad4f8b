import type { TwoLayers } from "./study/two-layer-pass.js";

/** The worked example: one sample of class 0, two inputs, two units of which one is off, two classes. */
export const example: TwoLayers = {
  x: [[1, 2]],
  W1: [
    [1, -2],
    [0.5, 0.5],
  ],
  b1: [[0, 0.5]],
  W2: [
    [0.5, -0.5],
    [1, 2],
  ],
  b2: [[0, 0.5]],
};

/** Its class. */
export const labels = [0];

/** One weight, one unit, one loss. */
export const chainStart = { x: 1.5, w: 0.4, b: 0.1 };

/** a = wx + b, h = max(a, 0), L = ½(h − 1)², and ∂L/∂w as the product of its three links. */
export function chainOf({ x, w, b }: typeof chainStart) {
  const a = w * x + b;
  const h = Math.max(a, 0);
  const links = [
    { name: "∂L/∂h = h − 1", value: h - 1 },
    { name: "∂h/∂a = [a > 0]", value: a > 0 ? 1 : 0 },
    { name: "∂a/∂w = x", value: x },
  ];
  return {
    a,
    h,
    loss: 0.5 * (h - 1) ** 2,
    links,
    dw: links.reduce((product, { value }) => product * value, 1),
  };
}

/** Units of the two hidden layers of the network on a real drawing. */
export const hidden = [128, 128];
