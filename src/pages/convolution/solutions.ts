import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on convolution. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  convolve: {
    answer: `function convolve(x: number[][], w: number[][], b: number): number[][] {
  const k = w.length;
  const y: number[][] = [];
  for (let i = 0; i + k <= x.length; i++) {
    const line: number[] = [];
    for (let j = 0; j + k <= x[0].length; j++) {
      let here = b;
      for (let u = 0; u < k; u++) {
        for (let v = 0; v < k; v++) here += w[u][v] * x[i + u][j + v];
      }
      line.push(here);
    }
    y.push(line);
  }
  return y;
}`,
    why: "Two loops go over the places, two over the window. A place counts as long as the window ends inside: i + k ≤ height.",
  },
  places: {
    answer: "14",
    why: "(28 + 2·2 − 5)/2 = 13.5. Rounded down that is the last place, 13, and places count from 0.",
  },
  parameters: {
    answer: "456",
    why: "(5·5·3 + 1)·6 = 76·6: each filter has 75 weights, 25 in each map, and one bias.",
  },
  route: {
    answer: "0, 5, 0, 0",
    why: "4 is the greatest. A small step of it is a step of y; small steps of the others change nothing.",
  },
  "places-bug": {
    answer: `function places(n: number, k: number, s: number, p: number): number {
  return Math.floor((n + 2 * p - k) / s) + 1;
}`,
    why: "Padding is put on both sides, so a side of n pixels becomes n + 2p.",
  },
  shared: {
    answer: "The same weights are used at every place.",
    why: "4 · 3 · 3 = 36 weights stand at 26 · 26 places each. The dense layer has 25 weights of its own for each of the 784 pixels.",
  },
  "filter-bias": {
    answer: "sum_i sum_j dy_ij",
    why: "The bias is added at every place, so each place adds its part.",
  },
  "filter-entry": {
    answer: "sum_i sum_j x_{i+u,j+v} dy_ij",
    why: "At place i, j the weight w_uv is multiplied by the pixel of row i + u and column j + v.",
  },
  "turned-filter": {
    answer: `dx_rq = sum_u sum_v w_uv sum_j dy_{r-u,j} [j = q - v]
= sum_u sum_v w_uv dy_{r-u,q-v}`,
    why: "Each bracket leaves one place. The filter is laid on with its rows and columns in reverse.",
  },
  "count-in-letters": {
    answer: "(k^2 C + 1) O",
    why: "A window for each channel and one bias, for each filter.",
  },
};
