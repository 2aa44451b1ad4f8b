import { compareChoice } from "../../lib/exercises/compare-choice.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { formulas } from "./formulas.js";

const remainder: Exercise = {
  id: "remainder",
  kind: "numbers",
  label: "row, column",
  expected: [Math.floor(40 / 6), 40 % 6],
  slips: [
    { answer: [4, 6], say: "Row and column are swapped." },
    { answer: [7, 5], say: "That counts from 1. The first row is row 0." },
    { answer: [7, 4], say: "Six whole rows come before it, and the first of them is row 0." },
    { answer: [6, 5], say: "The remainder is the column, since columns count from 0 as well." },
  ],
  hints: ["How often does 6 go into 40?", "6 · 6 = 36."],
};

const length: Exercise = {
  id: "length",
  kind: "numbers",
  label: "The length",
  expected: [Math.hypot(4 - 1, 6 - 2)],
  slips: [
    { answer: [7], say: "That is the way round the corner." },
    { answer: [25], say: "That is the square of the length." },
    { answer: [Math.hypot(4, 6)], say: "That is how far (4, 6) is from (0, 0). Begin at (1, 2)." },
  ],
  hints: ["How far is it to the right, and how far up?", "3 to the right and 4 up."],
};

const squares: Exercise = {
  id: "squares",
  kind: "numbers",
  label: "The sum",
  expected: [2 ** 2 + (-1) ** 2 + 3 ** 2],
  slips: [
    { answer: [16], say: "That is the square of the sum. Square each number first." },
    { answer: [12], say: "The square of −1 is 1, and not −1." },
    { answer: [4], say: "That is the sum of the numbers themselves." },
  ],
  hints: ["4 + 1 + 9."],
};

const halves: Exercise = {
  id: "halves",
  kind: "numbers",
  label: "The sum",
  expected: [1 / (1 - 1 / 2)],
  slips: [
    { answer: [1], say: "The series begins with 1, and goes on from there." },
    { answer: [1.5], say: "Two terms make 1½, and there are more." },
    { answer: [1.875], say: "That is where the four terms stand that are written out. It goes on." },
  ],
  hints: ["Each term is half the one before: q = ½.", "1/(1 − q)."],
};

const product: Exercise = {
  id: "product",
  kind: "numbers",
  label: "The product",
  rows: 2,
  expected: [14, -1, 15, -3],
  slips: [
    { answer: [4, 2, 0, -3], say: "That multiplies number by number. Take rows by columns." },
    { answer: [4, 11, 5, 7], say: "That is the product the other way round." },
    { answer: [6, 3, 12, -3], say: "Go along a row of the first and down a column of the second." },
  ],
  hints: ["The first number is (1, 2) times the first column: 1 · 4 + 2 · 5."],
};

const shapes: Exercise = {
  id: "shapes",
  kind: "choose",
  label: "The product that exists",
  choices: ["AB", "BA", "AᵀB", "ABᵀ"],
  check: (answer) =>
    compareChoice(answer, ["AᵀB", "[3 × 5] [5 × 2] = [3 × 2]."], {
      AB: "[5 × 3] [5 × 2]: a row of A has 3 numbers, a column of B has 5.",
      BA: "[5 × 2] [5 × 3]: a row of B has 2 numbers, a column of A has 5.",
      ABᵀ: "[5 × 3] [2 × 5]: a row of A has 3 numbers, a column of Bᵀ has 2.",
    }),
  hints: ["Write the shapes side by side: the inner two must agree.", "Aᵀ is [3 × 5]."],
};

const stretched: Exercise = {
  id: "stretched",
  kind: "numbers",
  label: "c",
  expected: [3],
  slips: [
    { answer: [1], say: "That is the factor along (1, −1)." },
    { answer: [2], say: "The numbers beside the diagonal count as well." },
    { answer: [6], say: "Each number of the row becomes 3, and was 1." },
  ],
  hints: ["Multiply the row by the matrix: its first number is 1 · 2 + 1 · 1."],
};

const twoWays: Exercise = {
  id: "two-ways",
  kind: "numbers",
  label: "∂f/∂x",
  expected: [9 * 2 ** 2],
  slips: [
    { answer: [24], say: "That is the way through u alone. There is one through v as well." },
    { answer: [12], say: "That is the way through v alone. There is one through u as well." },
    { answer: [288], say: "The two ways add up, they do not multiply." },
  ],
  hints: [
    "∂f/∂u is v, and ∂u/∂x is 2x.",
    "Through u it is 6 · 4, and through v it is 4 · 3.",
    "Check: f is 3x³, with the derivative 9x².",
  ],
};

const eight: Exercise = {
  id: "eight",
  kind: "numbers",
  label: "ln 8",
  expected: [3 * Math.LN2],
  tolerance: 2e-3,
  slips: [
    { answer: [4 * Math.LN2], say: "8 is 2 three times as a factor, not four times." },
    {
      answer: [Math.LN2 + 6],
      say: "A logarithm of a product is a sum of logarithms: ln 2 + ln 4, and not ln 2 + 6.",
    },
    { answer: [Math.LN2 ** 3], say: "The power comes out as a factor: ln(2³) = 3 ln 2." },
  ],
  hints: ["8 = 2³."],
};

const coin: Exercise = {
  id: "coin",
  kind: "numbers",
  label: "mean, variance",
  expected: [0.2, 0.2 * (1 - 0.2)],
  tolerance: 1e-9,
  slips: [
    { answer: [0.2, 0.4], say: "That is the standard deviation. The variance is its square." },
    { answer: [0.2, 0.2], say: "That is E[X²]. The square of the mean has yet to be taken off." },
    { answer: [0.5, 0.25], say: "Yes and no are not equally likely here." },
  ],
  hints: ["X² is X, for 0 and 1 are their own squares.", "E[X²] − E[X]² = 0.2 − 0.2²."],
};

const average: Exercise = {
  id: "average",
  kind: "numbers",
  label: "The standard deviation",
  expected: [6 / Math.sqrt(9)],
  slips: [
    { answer: [6 / 9], say: "It is the variance that is divided by 9." },
    { answer: [4], say: "That is the variance: take the root." },
    {
      answer: [6],
      say: "Averaging does help: what is too large and what is too small make up for each other.",
    },
  ],
  hints: ["The variance of one is 36.", "That of the average is 36/9."],
};

/** The questions by which readers find out whether they can skip a section. */
export const exercises: ChapterExercises = {
  chapter: "what-you-need",
  address: import.meta.url,
  list: [
    remainder,
    length,
    squares,
    halves,
    product,
    shapes,
    stretched,
    twoWays,
    eight,
    coin,
    average,
    ...formulas,
  ],
};
