import { readFileSync } from "node:fs";
import { readReproductions, trialNamed } from "../../src/lib/labs/experiments/reproductions.js";
import { type HandsReading, readHandsFile } from "../../src/lib/labs/reading/hands-scores.js";
import { readReproduction } from "../../src/lib/training/reproduction.js";
import { type ModelCard, readCard } from "../../src/lib/training/weights/card.js";
import { frameTarget } from "../bench/frame-times.js";
import { percent } from "../percent.js";
import { boundOf, goalOf, goals, shownAs } from "./goals.js";
import { type KeptFigures, readFigures } from "./measured.js";

/** One line of the table. */
interface Row {
  readonly what: string;
  readonly measured: string;
  readonly asked?: string;
  readonly command: string;
}

/** The page of measured figures, docs/figures.md, from the files that the commands wrote. */
export function figuresPage(): string {
  const kept = readFigures(text("data/figures.json"));
  return `# Figures

Written by \`npm run bench -- --figures\` from the files under [\`data\`](../data/README.md); nothing is typed in here. A command keeps what it measures with \`--save\` (\`npm run train\` with \`--figure\`). “Asked” is what the workbook set itself, where it did. Where samples matter they were real: \`WORKBOOK_DATA\` was set.

## How well the networks do

${tableOf(accuracies())}

## Trained on the stand-in alone, tested on people's drawings

${tableOf(standInRows(kept))}

## Training beside other libraries

The workbook's time for one epoch over the other's, interleaved on the same machine: below 1, the workbook is faster.

${tableOf(peerRows(kept))}

## In the page, and around it

${tableOf(timeRows(kept))}

## When and where

What was measured on “2 cores” was measured before commands kept it: those figures are from the table that stood in the README, as it rounded them.

${whenAndWhere(kept)}
`;
}

function accuracies(): Row[] {
  const doodles = readReproduction(json("data/reproductions/doodles.json"));
  const reading = (meaning: string) => found(doodles.readings, (one) => one.meaning === meaning, meaning);
  const kept = "npm run train -- doodles --reproduce";
  const { train, test } = doodles.rows;
  return [
    {
      what: `system 1, test accuracy, mean of ${reading("keep rate").seeds.length} seeds, ${whole(train)} training and ${whole(test)} test rows`,
      measured: exactly(reading("keep rate").testAccuracy),
      asked: "≥ 93 %",
      command: kept,
    },
    {
      what: "the same with every picture moved, turned, stretched, slanted or mirrored in each epoch",
      measured: exactly(figureOf("doodles", "test accuracy, with changed pictures")),
      asked: "≥ 95.5 %",
      command: "npm run reproduce -- --only doodles",
    },
    {
      what: "the same with 0.8 read as the drop rate",
      measured: exactly(reading("drop rate").testAccuracy),
      command: kept,
    },
    ...padRows(),
    {
      what: "the networks of systems 3 and 4 on equal and on all rows: the farthest of eight test accuracies from PyTorch's",
      measured: `${(100 * farthestFromPyTorch()).toFixed(1)} points`,
      asked: "≤ 1.5 points",
      command: "npm run reproduce -- --only 3,4",
    },
  ];
}

/** The networks of the pad, from their cards and from what they read of fonts. */
function padRows(): Row[] {
  const [conv, dense, drawings] = ["characters-conv", "characters-dense", "drawings-conv"].map((name) =>
    readCard(text(`data/models/${name}.json`)),
  );
  const hands = readHandsFile(json("data/hands.json"));
  const kinds = [
    { name: "characters-conv", title: "convolutional", card: conv, asked: "≥ 89 %" },
    { name: "characters-dense", title: "dense, 784–256–128–47", card: dense, asked: "≥ 87 %" },
  ];
  return [
    ...kinds.flatMap(({ name, title, card, asked }) => [
      {
        what: `characters on the pad, ${whole(card.data.testRows)} test characters of ${card.classes.length} classes: ${title}`,
        measured: overSeeds(card),
        asked,
        command: `npm run train -- ${name} --save`,
      },
      {
        what: "… moved by up to 3 pixels, turned by up to 15°, line bolder by a pixel on each side",
        measured: percents(disturbedOf(card)),
        asked: "at most 4 points less",
        command: `npm run train -- ${name} --save`,
      },
      ...handsRows(name, title, hands),
    ]),
    {
      what: `${drawings.classes.length} classes of drawings on the pad, ${whole(drawings.data.testRows)} test rows`,
      measured: overSeeds(drawings),
      command: "npm run train -- drawings-conv --save",
    },
  ];
}

/** "89.02 %; 5 seeds: 88.66 to 89.12 %": what the network gets, and what others that were trained alike do. */
function overSeeds({ accuracy, spread }: ModelCard): string {
  if (!spread) return exactly(accuracy.test);
  const [least, most] = [Math.min(...spread.test), Math.max(...spread.test)];
  return `${exactly(accuracy.test)}; ${spread.seeds.length} seeds: ${(100 * least).toFixed(2)} to ${exactly(most)}`;
}

function handsRows(network: string, title: string, hands: readonly HandsReading[]): Row[] {
  const way = (name: string) => found(hands, (one) => one.network === network && one.way === name, name);
  const usual = way("pen × 1");
  const command = "npm run bench -- --hands --save";
  return [
    {
      what: `${usual.glyphs} glyphs of ${usual.fonts.length} fonts on the pad, look-alikes counted, ${title}: first answer and first three`,
      measured: percents([usual.alikeFirst, usual.alikeFirstThree]),
      asked: "≥ 80, ≥ 95 %",
      command,
    },
    {
      what: "… first answer with a pen of twice and of half the width",
      measured: percents([way("pen × 2").alikeFirst, way("pen × ½").alikeFirst]),
      asked: "≥ 75 %",
      command,
    },
  ];
}

function standInRows(kept: KeptFigures): Row[] {
  const rows = [
    ["stand-in-doodles", "the five doodle classes", "≥ 88 %"],
    ["stand-in-sweeps", "the ten of the sweeps", "≥ 65 %"],
    ["stand-in-hypotheses", "the ten of the hypotheses", "≥ 65 %"],
    ["stand-in-characters", "the 47 characters", "≥ 60 %"],
  ];
  return rows.flatMap(([name, what, asked]) =>
    measuredRow(kept, name, what, asked, ({ testAccuracy }) => percent(testAccuracy)),
  );
}

function peerRows(kept: KeptFigures): Row[] {
  const dense = "784–128–128–10";
  const times = (what: string) => (numbers: Numbers) => `${numbers[what].toFixed(2)} ×`;
  return [
    ...measuredRow(
      kept,
      "dense",
      `${dense} against NumPy with OpenBLAS on one thread`,
      asked("dense", "numpy"),
      times("numpy"),
    ),
    ...measuredRow(kept, "dense", "… against jax-js", asked("dense", "jax"), times("jax")),
    ...measuredRow(kept, "dense", "… against TensorFlow.js wasm", asked("dense", "tfjs"), times("tfjs")),
    ...measuredRow(
      kept,
      "dense-18",
      "the same three at 18 % ink",
      undefined,
      ({ numpy, jax, tfjs }) => `${[numpy, jax, tfjs].map((ratio) => ratio.toFixed(2)).join(", ")} ×`,
    ),
    ...measuredRow(
      kept,
      "cnn",
      "19,322 parameters with convolutions against PyTorch on one thread",
      asked("cnn", "torch"),
      times("torch"),
    ),
    ...measuredRow(kept, "cnn", "… against jax-js", asked("cnn", "jax"), times("jax")),
    ...measuredRow(
      kept,
      "workers",
      "batches of 512: one worker's time over that of two",
      asked("workers", "pair"),
      times("pair"),
    ),
  ];
}

/** A line for each goal of some measurements. */
function goalRows(kept: KeptFigures, measurements: readonly string[]): Row[] {
  return goals
    .filter(({ measurement }) => measurements.includes(measurement))
    .flatMap((goal) =>
      measuredRow(kept, goal.measurement, goal.what, boundOf(goal), (numbers) =>
        `${shownAs(numbers[goal.number], goal)} ${goal.unit}`.trimEnd(),
      ),
    );
}

function timeRows(kept: KeptFigures): Row[] {
  const seconds = (what: string) => (numbers: Numbers) => `${numbers[what].toFixed(1)} s`;
  return [
    ...measuredRow(
      kept,
      "characters",
      "784–47–47 as reported, read as 100 batches of all characters, two workers, in the page",
      asked("characters", "asReported"),
      seconds("asReported"),
    ),
    ...measuredRow(
      kept,
      "characters",
      "the ladder's last stage there, to 74.7 % of the test characters",
      asked("characters", "past 0.747"),
      seconds("past 0.747"),
    ),
    ...measuredRow(kept, "characters", "… to 84 %", asked("characters", "past 0.84"), seconds("past 0.84")),
    ...measuredRow(
      kept,
      "one-picture",
      "a pass over all characters, one picture at a time, 784–47–47: by the path of any batch, by its own",
      "≤ 3 s by its own",
      ({ batch, own }) => `${batch.toFixed(1)} and ${own.toFixed(1)} s`,
    ),
    ...measuredRow(
      kept,
      "sweep",
      "a sweep of 11 trials of 25 epochs, 8,018 training drawings each, in the page",
      "< 90 s",
      seconds("seconds"),
    ),
    ...measuredRow(
      kept,
      "stand-in",
      "drawing 10,000 pictures of the stand-in, slowest set",
      "≤ 3 s",
      seconds("slowest"),
    ),
    ...measuredRow(
      kept,
      "page",
      "`linear-layer` ready after a cold load from a local server",
      "≤ 2.5 s",
      ({ readyMs }) => `${(readyMs / 1000).toFixed(1)} s`,
    ),
    ...goalRows(kept, ["reading", "arrival", "memory"]),
    ...frameRows(kept),
    ...measuredRow(
      kept,
      "grading",
      "marking the files of 200 students who do not exist, each answer checked again",
      "< 120 s",
      ({ answers, seconds: took }) => `${whole(answers)} different answers in ${took.toFixed(1)} s`,
    ),
    ...Object.keys(kept)
      .filter((name) => name.startsWith("npm test, "))
      .flatMap((name) =>
        measuredRow(kept, name, name.replace("npm test, ", "`npm test`: "), undefined, seconds("seconds")),
      ),
  ];
}

/** A row for each figure that was dragged. */
function frameRows(kept: KeptFigures): Row[] {
  const figures = Object.keys(kept.frames?.numbers ?? {})
    .filter((key) => key.endsWith(", median"))
    .map((key) => key.replace(", median", ""));
  return figures.flatMap((figure) =>
    measuredRow(
      kept,
      "frames",
      `processor time of a frame while \`${figure}\` is dragged: median and worst`,
      `≤ ${frameTarget} ms`,
      (numbers) =>
        `${[", median", ", worst"].map((what) => numbers[figure + what].toFixed(1)).join(" and ")} ms`,
    ),
  );
}

function asked(measurement: string, number: string): string {
  return boundOf(goalOf(measurement, number));
}

type Numbers = KeptFigures[string]["numbers"];

/** A line of what was kept under a name; none where that was never measured. */
function measuredRow(
  kept: KeptFigures,
  name: string,
  what: string,
  asked: string | undefined,
  show: (numbers: Numbers) => string,
): Row[] {
  if (!Object.hasOwn(kept, name)) return [];
  const { numbers, command } = kept[name];
  return [{ what, measured: show(numbers), asked, command }];
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, measured, asked = "", command }) => `| ${what} | ${measured} | ${asked} | \`${command}\` |`,
  );
  return ["| what | measured | asked | command |", "|---|---|---|---|", ...lines].join("\n");
}

function whenAndWhere(kept: KeptFigures): string {
  const lines = Object.values(kept).map(
    ({ command, date, machine }) => `| \`${command}\` | ${date} | ${machine} |`,
  );
  return ["| command | date | machine |", "|---|---|---|", ...new Set(lines)].join("\n");
}

/** The farthest mean test accuracy from that of PyTorch's runs of the same recipes on the same rows. */
function farthestFromPyTorch(): number {
  const ours = readReproductions(json("data/reproductions.json"));
  const golden: { trials: { experiment: string; name: string; testAccuracy: number }[] } = JSON.parse(
    text("test/golden/labs.json"),
  );
  const sums = new Map<string, { difference: number; count: number }>();
  for (const { experiment, name, testAccuracy } of golden.trials) {
    const kind = `${experiment} ${name.replace(/, seed \d+$/, "")}`;
    const { difference, count } = sums.get(kind) ?? { difference: 0, count: 0 };
    // A curve has for each epoch its number, training loss and accuracy, and the same for the held-out rows.
    const accuracy = trialNamed(ours, experiment, name).curve.at(-1)?.[4] ?? Number.NaN;
    sums.set(kind, { difference: difference + accuracy - testAccuracy, count: count + 1 });
  }
  return Math.max(...Array.from(sums.values(), ({ difference, count }) => Math.abs(difference / count)));
}

function figureOf(experiment: string, name: string): number {
  const { experiments } = readReproductions(json("data/reproductions.json"));
  const { figures } = found(experiments, ({ id }) => id === experiment, experiment);
  return found(figures, (figure) => figure.name === name, name).ours;
}

function disturbedOf({ disturbed }: ModelCard): number[] {
  if (!disturbed) throw new TypeError(`card must say how disturbed pictures are read: ${disturbed}`);
  return [disturbed.shifted, disturbed.turned, disturbed.thickened];
}

function found<T>(list: readonly T[], isIt: (one: T) => boolean, name: string): T {
  const one = list.find(isIt);
  if (one === undefined) throw new RangeError(`figure must be in its file: ${name}`);
  return one;
}

/** A part of 1 to a hundredth of a percent. */
function exactly(part: number): string {
  return percent(part, 2);
}

function percents(parts: readonly number[]): string {
  return `${parts.map((part) => (100 * part).toFixed(1)).join(", ")} %`;
}

function whole(number: number): string {
  return number.toLocaleString("en");
}

function text(file: string): string {
  return readFileSync(file, "utf8");
}

function json(file: string): unknown {
  return JSON.parse(text(file));
}
