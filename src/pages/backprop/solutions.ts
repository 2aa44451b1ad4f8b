import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on backpropagation. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  backward: {
    answer: `function backward(x: number[], a: number[], h: number[], W2: number[][], dz: number[]) {
  const dW2 = h.map((hk) => dz.map((d) => hk * d));
  const dh = a.map((_, k) => dz.reduce((sum, d, j) => sum + d * W2[k][j], 0));
  const da = a.map((ak, k) => (ak > 0 ? dh[k] : 0));
  const dW1 = x.map((xk) => da.map((d) => xk * d));
  return { dW2, da, dW1 };
}`,
    why: "Each weight: what went in times what came back. In between, dz goes back through W2, and through the bend where the unit was on.",
  },
  "two-paths": {
    answer: "36",
    why: "v₁·3 + v₀·2u = 4·3 + 6·4 = 36. To be sure: L = 3u³, and 9u² at u = 2 is 36.",
  },
  "shape-of-dh": {
    answer: "[32 × 128]",
    why: "The shape of h₁: a row for each drawing, a column for each unit of the first hidden layer.",
  },
  "off-unit": {
    answer: "Those of the weights into it, its bias, and the weights out of it.",
    why: "Into it: dw = x·da with da = 0. Its bias: db = da = 0. Out of it: dw = h·da₂ with h = 0.",
  },
  "early-step": {
    answer: `function step(h: number[], W2: number[][], da2: number[], eta: number) {
  const dh = h.map((_, k) => da2.reduce((sum, d, j) => sum + d * W2[k][j], 0));
  const moved = W2.map((row, k) => row.map((w, j) => w - eta * h[k] * da2[j]));
  return { W2: moved, dh };
}`,
    why: "dh must be worked out with the weights of the forward pass, before they move. With a small step the mistake is small, and hard to notice.",
  },
  "order-back": {
    answer: "0,1,2,3,4,5",
    why: "From the loss towards the drawing: through W₃, the bend of layer 2, W₂, the bend of layer 1, and only then the weights of layer 1.",
  },
  "last-weight": {
    answer: "h_t (p_j - Y_j)",
    why: "The weight is in zⱼ alone, times hₜ, and the loss moves with zⱼ as pⱼ − Yⱼ.",
  },
  "hidden-unit": {
    answer: `sum_j (p_j - Y_j) w_tj [a_t > 0]
[a_t > 0] sum_j (p_j - Y_j) w_tj`,
    why: "p − Y for the scores, the weight between, and ReLU lets it through where the unit was on.",
  },
  "first-weight": {
    answer: "x_k [a_t > 0] sum_j (p_j - Y_j) w_tj",
    why: "All that comes back to aₜ, times what the weight is multiplied by.",
  },
  "first-weights-of-a-batch": {
    answer: "x^T ((dz W^T) ⊙ [a > 0])",
    why: "Back through W, through ReLU, and the drawings turned: the sum over the batch.",
  },
  "chain-step": {
    answer: "(h - 1) [a > 0] x",
    why: "∂L/∂h = h − 1, the slope of ReLU, and ∂a/∂w = x: one factor for each link.",
  },
  "first-layer-step": {
    answer: "x^T da",
    why: "What went in, turned, times what came back: the rows of x and of da₁ meet in the sum over the drawings.",
  },
};
