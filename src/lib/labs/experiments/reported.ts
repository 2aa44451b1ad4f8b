/** Which of the five projects, as the workbook counts them. */
export type System = 1 | 2 | 3 | 4 | 5;

/** A figure as the document of a project states it. */
export interface ReportedFigure {
  /** Unique, and begins with its project: "4.h3.500.training-accuracy.last". */
  readonly id: string;
  readonly system: System;
  /** What it is of, in words. */
  readonly name: string;
  /** As the document writes it, with its own rounding: "95.5 %", "0.39", "1.601e-05". */
  readonly text: string;
  /** The number in it, percentages as parts of 1 and times in seconds. */
  readonly value: number;
}

/** What a document says of its recipe or its findings in words, or in numbers that are no results. */
export interface ReportedStatement {
  readonly id: string;
  readonly system: System;
  readonly text: string;
}

/**
 * The number that a figure's text begins with, after "about": "−1.88" and "20,067" are numbers, "95.5 %" is 0.955.
 *
 * @throws RangeError when there is none
 */
export function numberIn(text: string): number {
  const plain = text
    .replace(/^about /, "")
    .replace("−", "-")
    .replaceAll(",", "");
  const found = plain.match(/^-?\d+(\.\d+)?(e[+-]?\d+)?/)?.[0];
  if (found === undefined)
    throw new RangeError(`text of a reported figure must begin with a number: ${text}`);
  return plain.endsWith("%") ? Number(found) / 100 : Number(found);
}

function figure(id: string, name: string, text: string, value = numberIn(text)): ReportedFigure {
  return { id, system: systemOf(id), name, text, value };
}

function statement(id: string, text: string): ReportedStatement {
  return { id, system: systemOf(id), text };
}

function systemOf(id: string): System {
  const found = ([1, 2, 3, 4, 5] as const).find((system) => id.startsWith(`${system}.`));
  if (found === undefined)
    throw new RangeError(`id of what was reported must begin with a project, 1 to 5: ${id}`);
  return found;
}

/** H3: rows, then training accuracy, validation accuracy, training loss, validation loss, each of the first and the last epoch. */
const fewSamplesTable = [
  ["500", "0.39 0.92", "0.58 0.82", "1.93 0.25", "1.45 0.63"],
  ["1,000", "0.46 0.91", "0.62 0.83", "1.66 0.28", "1.22 0.63"],
  ["3,000", "0.66 0.93", "0.77 0.87", "1.09 0.22", "0.77 0.87"],
  ["5,000", "0.66 0.93", "0.79 0.89", "0.99 0.22", "0.66 0.41"],
  ["7,000", "0.69 0.93", "0.80 0.89", "0.99 0.22", "0.70 0.38"],
  ["10,000", "0.76 0.91", "0.83 0.89", "0.79 0.20", "0.56 0.35"],
] as const;

/** The rows of the table of H3. */
export const fewSamplesRows = fewSamplesTable.map(([rows]) => numberIn(rows));

/** What the columns of the table of H3 are of. */
export const fewSamplesMeasures = [
  "training accuracy",
  "validation accuracy",
  "training loss",
  "validation loss",
] as const;
export type FewSamplesMeasure = (typeof fewSamplesMeasures)[number];

/** The epochs of which the table of H3 tells. */
export const fewSamplesEpochs = ["first", "last"] as const;

const fewSamplesFigures = fewSamplesTable.flatMap(([rows, ...columns]) =>
  columns.flatMap((column, k) =>
    column
      .split(" ")
      .map((text, end) =>
        figure(
          `4.h3.${numberIn(rows)}.${slug(fewSamplesMeasures[k])}.${fewSamplesEpochs[end]}`,
          `${fewSamplesMeasures[k]}, ${rows} rows, ${fewSamplesEpochs[end]} epoch`,
          text,
        ),
      ),
  ),
);

/** H4: hammers beside 50,000 forks, then percent of training rows, of test rows, of forks and of hammers that are right. */
const imbalanceTable = [
  ["100", "99", "99", "100", "43"],
  ["1,000", "99", "99", "99", "81"],
  ["5,000", "99", "98", "99", "88"],
  ["10,000", "98", "98", "98", "94"],
  ["25,000", "98", "97", "98", "95"],
  ["50,000", "98", "97", "98", "98"],
] as const;

/** Forks beside which the hammers of the table of H4 stood. */
export const imbalanceForks = 50_000;

/** The hammers of the table of H4. */
export const imbalanceHammers = imbalanceTable.map(([hammers]) => numberIn(hammers));

/** What the columns of the table of H4 are of. */
export const imbalanceMeasures = ["training", "test", "fork", "hammer"] as const;
export type ImbalanceMeasure = (typeof imbalanceMeasures)[number];

const imbalanceFigures = imbalanceTable.flatMap(([hammers, ...columns]) =>
  columns.map((percent, k) =>
    figure(
      `4.h4.${numberIn(hammers)}.${imbalanceMeasures[k]}`,
      `${imbalanceMeasures[k]} accuracy, ${hammers} hammers`,
      `${percent} %`,
    ),
  ),
);

/** H5 and H6: what the two tables of least squares give, for accuracy and for loss. */
const fitTable = [
  ["R²", "0.955", "0.953"],
  ["adjusted R²", "0.954", "0.952"],
  ["F", "944.6", "885.3"],
  ["p of F", "3.40e-60", "5.16e-59"],
  ["log-likelihood", "307.83", "192.08"],
  ["AIC", "−609.7", "−378.2"],
  ["BIC", "−602.1", "−370.6"],
  ["observations", "91", "91"],
  ["residual degrees of freedom", "88", "88"],
  ["model degrees of freedom", "2", "2"],
  ["constant", "1.0329", "−0.1101"],
  ["constant, standard error", "0.003", "0.012"],
  ["constant, t", "308.957", "−9.231"],
  ["constant, 95 % from", "1.026", "−0.134"],
  ["constant, 95 % to", "1.040", "−0.086"],
  ["categories", "−0.0188", "0.0649"],
  ["categories, standard error", "0.000", "0.002"],
  ["categories, t", "−42.922", "41.536"],
  ["categories, 95 % from", "−0.020", "0.062"],
  ["categories, 95 % to", "−0.018", "0.068"],
  ["rows", "1.601e-05", "−5.628e-05"],
  ["rows, standard error", "2.34e-06", "8.35e-06"],
  ["rows, t", "6.840", "−6.740"],
  ["rows, 95 % from", "1.14e-05", "−7.29e-05"],
  ["rows, 95 % to", "2.07e-05", "−3.97e-05"],
  ["Omnibus", "17.147", "22.158"],
  ["p of Omnibus", "0.000", "0.000"],
  ["skew", "−0.925", "1.092"],
  ["kurtosis", "4.519", "4.906"],
  ["Durbin–Watson", "0.998", "0.938"],
  ["Jarque–Bera", "21.716", "31.870"],
  ["p of Jarque–Bera", "1.93e-05", "1.20e-07"],
  ["condition number", "3.39e+03", "3.39e+03"],
] as const;

/** What the two fits are of. */
export const fitTargets = ["accuracy", "loss"] as const;
export type FitTarget = (typeof fitTargets)[number];

/** What the rows of the tables of H5 and H6 are of. */
export const fitMeasures = fitTable.map(([name]) => name);
export type FitMeasure = (typeof fitTable)[number][0];

const fitFigures = fitTargets.flatMap((target, k) =>
  fitTable.map((row) => figure(`4.ols.${target}.${slug(row[0])}`, `${row[0]}, fit of ${target}`, row[k + 1])),
);

/** Every figure that the documents of the five projects state. */
export const reportedFigures: readonly ReportedFigure[] = [
  figure("1.test", "test accuracy", "95.5 %"),
  figure("1.training", "training accuracy", "93.7 %"),
  figure("2.accuracy", "accuracy", "93 %"),
  figure("3.validation", "validation accuracy", "about 0.84"),
  figure("3.batch-512", "SGD, 0.01, batch 512", "0.84"),
  figure("4.h1.parameters", "parameters, dense", "20,067"),
  figure("4.h2.cnn-1.parameters", "parameters, CNN 1", "320,890"),
  figure("4.h2.cnn-2.parameters", "parameters, CNN 2", "19,322"),
  figure("4.h2.better", "accuracy of a CNN above that of a dense network of as many parameters", "about 5 %"),
  figure("4.h2.faster", "times as fast: a CNN against a dense network", "about 13"),
  ...fewSamplesFigures,
  ...imbalanceFigures,
  ...fitFigures,
  figure("5.test", "test accuracy", "74.7 %"),
  figure("5.training", "training accuracy", "77.3 %"),
  figure("5.time", "time for 100 iterations", "about 45 minutes", 45 * 60),
];

/** What the documents say of their recipes and findings in words. */
export const reportedStatements: readonly ReportedStatement[] = [
  statement("1.data", "5 classes (headphones, bucket, clock, pizza, hexagon), 80:20"),
  statement(
    "1.network",
    "784–128–128–5, ReLU, softmax, Xavier-uniform; a table says 10 outputs, the text once “10 fashion categories”",
  ),
  statement(
    "1.penalties",
    "L2 on both hidden layers, L1 and L2 in the formulas, on weights and biases, with the gradient λ₁·sign(w) + 2λ₂·w",
  ),
  statement(
    "1.dropout",
    "“0.8” in the table; in the text dropout sets a fraction p of inputs to 0, x·m/(1 − p), with m = 1 with probability 1 − p",
  ),
  statement("1.optimiser", "Adam with bias correction, m = βm + (1 − β)g, and η₀/(1 + decay·t)"),
  statement(
    "1.inference",
    "load the weights; grey, 28 × 28, white background kept and black background inverted, ÷ 255, flatten, forward, argmax",
  ),
  statement("1.unknown", "rows, rates, batch size and epochs are not reported"),
  statement("2.training", "SGD with batches of 10 over 50,000 epochs; online training on each new picture"),
  statement("2.data", "about 500 pictures, 50–80 a class, pixels 0 or 1, 28 × 28"),
  statement("2.network", "two hidden layers of 16, sigmoid by default, any activation by a file of its own"),
  statement(
    "2.window",
    "a prediction at every pixel drawn; drawings can be looked through and deleted; a picture of the network with activations and influence on the decision",
  ),
  statement("2.unknown", "learning rates and batch sizes were varied; the results are not reported"),
  statement(
    "2.limits",
    "few pictures, other people’s idea of a class, position in the frame (convolution suggested)",
  ),
  statement("3.data", "100,000 × 784, 10 classes, 80:20, pixels divided by the maximum"),
  statement("3.network", "784–32–32–10, ReLU, softmax, sparse cross-entropy"),
  statement("3.base", "every sweep starts from SGD, learning rate 0.01, batch 32, 25 epochs"),
  statement(
    "3.sweeps",
    "optimisers Adadelta, Adam, SGD (a docstring also names Adagrad and Ftrl); batches 8, 32, 512, 4096; learning rates 0.0001, 0.01, 0.5, 1",
  ),
  statement("3.defaults", "the sweep function’s own defaults: learning rate 0.1, batch 128, 5 epochs, Adam"),
  statement("3.optimisers", "SGD and Adam are more efficient here"),
  statement("3.batches", "the batch size is not critical"),
  statement("3.rates", "1 fails to converge, 0.0001 underfits, 0.01 to 0.5 are reasonable"),
  statement(
    "3.pictures",
    "ten test pictures with the labels that two models give (learning rate 0.01; batch 32)",
  ),
  statement("4.data", "10 classes × 10,000 for H1 to H3"),
  statement("4.machine", "13 GB, Xeon 2.3 GHz (1 core, 2 threads), K80"),
  statement("4.baseline", "two people sorted pictures; the figure is not reported"),
  statement("4.h1", "dense 784–25–12–10: “commendable accuracy”, slower to converge than expected; rejected"),
  statement("4.h2", "a CNN is better at an equal number of parameters; strides and dropout were tried too"),
  statement(
    "4.h3",
    "a CNN, 10 categories, 10 epochs, first and last epoch; 0.87 as the last validation loss of 3,000 rows is probably copied from the accuracies",
  ),
  statement(
    "4.h4",
    "fork 50,000 against hammer 0.2, 2, 10, 20, 50 and 100 %; 20,000 fresh test samples; titled “can be improved using data augmentation”, and none is described",
  ),
  statement(
    "4.h5",
    "3–10 categories × 7,000–20,000 rows a category in steps of 1,000; 91 fits, where 8 × 14 would be 112",
  ),
  statement(
    "4.h6",
    "in words: −1.88 points of accuracy and +6.4 % loss for a category, +0.0016 % and −0.0056 % for a row",
  ),
  statement(
    "5.data",
    "EMNIST Balanced, 112,800 and 18,800 rows of 785 numbers, 47 classes; test row 71 is a Q (label 26)",
  ),
  statement("5.network", "784–47–47, ReLU, softmax, ½‖ŷ − y‖² with the diagonal of softmax’s Jacobian alone"),
  statement(
    "5.iterations",
    "formulas for one picture; “100 iterations, each training the network with the whole training set”",
  ),
  statement(
    "5.unknown",
    "η, initialisation, scaling of the pixels, and whether the weights move after each picture or once an iteration are not reported",
  ),
  statement("5.window", "draw, Predict, Clear, a confidence; weights in four .dat files"),
];

const figuresById = new Map(reportedFigures.map((reported) => [reported.id, reported]));

/**
 * The figure with an id.
 *
 * @throws RangeError when no document states it
 */
export function reportedFigure(id: string): ReportedFigure {
  const found = figuresById.get(id);
  if (!found) throw new RangeError(`id must be that of a reported figure: ${id}`);
  return found;
}

/** A number of the table of H3. */
export function fewSamplesFigure(
  rows: number,
  measure: FewSamplesMeasure,
  epoch: (typeof fewSamplesEpochs)[number],
): ReportedFigure {
  return reportedFigure(`4.h3.${rows}.${slug(measure)}.${epoch}`);
}

/** A number of the table of H4. */
export function imbalanceFigure(hammers: number, measure: ImbalanceMeasure): ReportedFigure {
  return reportedFigure(`4.h4.${hammers}.${measure}`);
}

/** A number of the tables of H5 and H6. */
export function fitFigure(target: FitTarget, measure: FitMeasure): ReportedFigure {
  return reportedFigure(`4.ols.${target}.${slug(measure)}`);
}

const statementsById = new Map(reportedStatements.map((reported) => [reported.id, reported]));

/**
 * What a document says in words, by its id.
 *
 * @throws RangeError when no document states it
 */
export function reportedStatement(id: string): ReportedStatement {
  const found = statementsById.get(id);
  if (!found) throw new RangeError(`id must be that of a reported statement: ${id}`);
  return found;
}

function slug(name: string): string {
  return name
    .replace("²", "2")
    .replace("–", " ")
    .replaceAll(/[ ,%]+/g, "-")
    .toLowerCase();
}
