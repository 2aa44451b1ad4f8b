import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the questions on what the workbook stands on. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  remainder: {
    answer: "6, 4",
    why: "40 = 6 · 6 + 4: six whole rows come before it, rows 0 to 5, and in row 6 it is the place with four before it.",
  },
  length: { answer: "5", why: "It is 3 to the right and 4 up, and √(3² + 4²) = √25." },
  squares: { answer: "14", why: "4 + 1 + 9. A square is never negative." },
  apart: { answer: "c s + n", why: "The factor c goes out of the sum, and 1 is added n times." },
  halves: {
    answer: "2",
    why: "With q = ½, 1/(1 − q) = 2. Each term halves what is missing, so the sum never gets past 2.",
  },
  product: {
    answer: "14, -1\n15, -3",
    why: "1·4 + 2·5 = 14 and 1·1 + 2·(−1) = −1 in the first row, 3·5 = 15 and 3·(−1) = −3 in the second.",
  },
  shapes: { answer: "AᵀB", why: "[3 × 5] [5 × 2]: the inner numbers agree, and [3 × 2] is left." },
  stretched: {
    answer: "3",
    why: "Each number of the row becomes 1·2 + 1·1 = 3, so the row (1, 1) becomes 3 · (1, 1).",
  },
  chain: {
    answer: "6 x (x^2 + 1)^2",
    why: "Outside is a cube, with the slope 3u² at u = x² + 1, and inside the slope is 2x.",
  },
  quotient: {
    answer: "1 / (1 + x)^2",
    why: "u′v − uv′ = (1 + x) − x = 1, and below stands the square of 1 + x.",
  },
  "two-ways": {
    answer: "36",
    why: "Through u it is v · 2x = 6 · 4 = 24, through v it is u · 3 = 4 · 3 = 12, and the two ways add up.",
  },
  powers: { answer: "a + b - 2 c", why: "Multiplying adds exponents, and dividing takes them off." },
  eight: { answer: "2.079", why: "8 = 2³, so ln 8 = 3 ln 2 = 3 · 0.693." },
  coin: { answer: "0.2, 0.16", why: "The mean is 1 · 0.2. X² is X, so the variance is 0.2 − 0.2² = 0.16." },
  "stretched-coin": {
    answer: "c^2 p (1 - p)",
    why: "E[X²] − E[X]² = c²p − c²p²: the variance of yes or no, times c².",
  },
  average: {
    answer: "2",
    why: "The variance of one is 36, that of the average of nine is 36/9 = 4, and its root is 2.",
  },
};
