/** What a number that a command measures is to be. */
export interface Goal {
  readonly what: string;
  /** The name of the measurement in data/figures.json, and of its number there. */
  readonly measurement: string;
  readonly number: string;
  readonly side: "≤" | "≥" | "<";
  readonly bound: number;
  readonly unit: "×" | "s" | "ms" | "kB" | "MB" | "files" | "";
}

const dense = "784–128–128–10, an epoch beside";
const slow = "slow link and processor";

/** What the workbook sets itself, wherever that depends on how it is built. Nothing else says these bounds. */
export const goals: readonly Goal[] = [
  { ...atMost(1, "×"), what: `${dense} NumPy with OpenBLAS on one thread`, ...number("dense", "numpy") },
  { ...atMost(0.14, "×"), what: `${dense} jax-js`, ...number("dense", "jax") },
  { ...atMost(0.07, "×"), what: `${dense} TensorFlow.js wasm`, ...number("dense", "tfjs") },
  {
    ...atMost(0.4, "×"),
    what: "convolutions, an epoch beside PyTorch on one thread",
    ...number("cnn", "torch"),
  },
  { ...atMost(0.05, "×"), what: "convolutions, an epoch beside jax-js", ...number("cnn", "jax") },
  {
    ...{ side: "≥", bound: 1.5, unit: "×" },
    what: "batches of 512, one worker's time over that of two",
    ...number("workers", "pair"),
  },
  { ...below(50, "s"), what: "784–47–47 as reported, in the page", ...number("characters", "asReported") },
  { ...below(4, "s"), what: "the ladder's last stage, past 74.7 %", ...number("characters", "past 0.747") },
  { ...below(30, "s"), what: "the ladder's last stage, past 84 %", ...number("characters", "past 0.84") },
  {
    ...atMost(4, "ms"),
    what: "the pad's answer with the effect of each step, median",
    ...number("reading", "median"),
  },
  { ...atMost(8, "ms"), what: "… 95 of 100 within", ...number("reading", "most") },
  {
    ...atMost(1.5, "s"),
    what: `${slow}: text readable, the slowest page of those measured`,
    ...number("arrival", "text"),
  },
  {
    ...atMost(3.5, "s"),
    what: `${slow}: first live figure of the linear layer`,
    ...number("arrival", "figure"),
  },
  { ...atMost(4, "s"), what: `${slow}: first answer on the home page's pad`, ...number("arrival", "answer") },
  {
    ...atMost(6, "s"),
    what: `${slow}: first epoch possible on train-doodles`,
    ...number("arrival", "epoch"),
  },
  { ...atMost(0.05, ""), what: "layout shift, the most of those pages", ...number("arrival", "shift") },
  { ...atMost(40, "files"), what: "files of the home page", ...number("arrival", "homeFiles") },
  {
    ...atMost(100, "kB"),
    what: "JavaScript of the linear layer, gzipped",
    ...number("arrival", "linearLayerScript"),
  },
  {
    ...atMost(300, "MB"),
    what: "memory of the page on train-doodles and its worker, most",
    ...number("memory", "train-doodles"),
  },
  {
    ...atMost(450, "MB"),
    what: "… of that on sweeps and its workers, 60 trials",
    ...number("memory", "sweeps"),
  },
];

function atMost<Unit extends Goal["unit"]>(bound: number, unit: Unit) {
  return { side: "≤", bound, unit } as const;
}

function below<Unit extends Goal["unit"]>(bound: number, unit: Unit) {
  return { side: "<", bound, unit } as const;
}

function number(measurement: string, number: string): Pick<Goal, "measurement" | "number"> {
  return { measurement, number };
}

/** @throws RangeError when there is none for that number */
export function goalOf(measurement: string, number: string): Goal {
  const found = goals.find((goal) => goal.measurement === measurement && goal.number === number);
  if (!found) throw new RangeError(`a goal must be set for the number: ${measurement}, ${number}`);
  return found;
}

/** "≤ 1.3 ×" */
export function boundOf({ side, bound, unit }: Goal): string {
  return `${side} ${bound} ${unit}`.trimEnd();
}

/** A number to as many decimals as its unit wants. */
export function shownAs(number: number, { unit }: Goal): string {
  const digits = unit === "×" || unit === "" ? 3 : unit === "kB" || unit === "MB" || unit === "files" ? 0 : 1;
  return number.toFixed(digits);
}

/** Whether a number is what was set. */
export function isMet({ side, bound }: Goal, found: number): boolean {
  if (side === "≥") return found >= bound;
  return side === "≤" ? found <= bound : found < bound;
}
