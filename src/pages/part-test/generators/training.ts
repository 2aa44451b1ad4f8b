import type { Alphabet } from "../../../lib/algebra/alphabet.js";
import { convolvedShape, placesAlong, pooledShape } from "../../../lib/core/convolution/window.js";
import { balancedAccuracy, recallOf } from "../../../lib/core/metrics.js";
import { convolveRows, poolRows } from "../../../lib/labs/convolution/on-rows.js";
import type { Rows } from "../../../lib/labs/linear/plain.js";
import { digits, one, several, signed, texMatrix, whole } from "../draw-values.js";
import { derivation, formula, functionQuestions, type Generator, numbers, shape } from "../question.js";

/** A convolution of one map with one filter, in steps of 1 without a border: along a line, or over a picture. */
const spaces = [
  {
    isLine: true,
    forward: "y_i = \\sum_u w_u\\,x_{i+u} + b",
    filter: "k",
    picture: "n",
    map: "m",
    dw: "dw_u",
    dx: "dx_r",
    over: "sum_i",
    weights: "sum_u",
    w: "w_u",
    dy: "dy_i",
    under: "x_{i+u}",
    fixed: "x_u",
    turned: "dy_{r-u}",
    straight: "dy_{r+u}",
    pick: "[i = r - u]",
    size: "m",
    window: "k",
  },
  {
    isLine: false,
    forward: "y_{ij} = \\sum_u \\sum_v w_{uv}\\,x_{i+u,\\,j+v} + b",
    filter: "k × k",
    picture: "n × n",
    map: "m × m",
    dw: "dw_uv",
    dx: "dx_rq",
    over: "sum_i sum_j",
    weights: "sum_u sum_v",
    w: "w_uv",
    dy: "dy_ij",
    under: "x_{i+u,j+v}",
    fixed: "x_uv",
    turned: "dy_{r-u,q-v}",
    straight: "dy_{r+u,q+v}",
    pick: "[i = r - u] [j = q - v]",
    size: "m^2",
    window: "k^2",
  },
] as const;

function windowAlphabet({ filter, picture, map, isLine }: (typeof spaces)[number]): Alphabet {
  return {
    letters: [
      { name: "w", meaning: "the filter", shape: filter },
      { name: "b", meaning: "its bias" },
      { name: "x", meaning: isLine ? "what comes in, a line of pixels" : "the picture", shape: picture },
      {
        name: "y",
        meaning: "the map",
        shape: map,
        is: isLine ? "y_i = sum_u w_u x_{i+u} + b" : "y_ij = sum_u sum_v w_uv x_{i+u,j+v} + b",
      },
      {
        name: "dy",
        meaning: "the gradient of the map, given; 0 outside of it",
        shape: map,
        zeroOutside: true,
      },
      {
        name: "dw",
        meaning: "the gradient of the filter",
        shape: filter,
        is: isLine ? "dw_u = sum_i dy_i ∂y_i/∂w_u" : "dw_uv = sum_i sum_j dy_ij ∂y_ij/∂w_uv",
      },
      {
        name: "db",
        meaning: "the gradient of the bias",
        is: isLine ? "db = sum_i dy_i ∂y_i/∂b" : "db = sum_i sum_j dy_ij ∂y_ij/∂b",
      },
      {
        name: "dx",
        meaning: "the gradient of what comes in",
        shape: picture,
        is: isLine
          ? "dx_r = sum_i dy_i sum_u w_u [i + u = r]"
          : "dx_rq = sum_i sum_j dy_ij sum_u sum_v w_uv [i + u = r] [j + v = q]",
      },
    ],
    dimensions: [
      { name: "k", meaning: "side of the filter", sizes: [2, 2] },
      { name: "n", meaning: "side of what comes in", sizes: [3, 4] },
      { name: "m", meaning: "side of the map", is: ({ n, k }) => n - k + 1 },
    ],
    indices: isLine ? { u: "k", i: "m", r: "n" } : { u: "k", v: "k", i: "m", j: "m", r: "n", q: "n" },
  };
}

const filterGradient = formula("filter-gradient", ["convolution", "Through a convolution"], (random) => {
  const space = one(random, spaces);
  const { forward, dw, dx, over, weights, w, dy, under, fixed, turned, straight, size, window } = space;
  const { asked, label, worked, slips } = one(random, [
    {
      asked: dw,
      label: "dw",
      worked: "filter",
      slips: [
        [`${over} ${dy} ${w}`, "The weight is multiplied by a pixel. Which one lies under it at this place?"],
        [`${over} ${dy} ${fixed}`, "The filter moves: at another place another pixel lies under the weight."],
        [`${over} ${dy} ${under} / ${size}`, "Nothing is averaged: every place adds its part."],
      ],
    },
    {
      asked: "db",
      label: "db",
      worked: "bias",
      slips: [
        [`${over} ${dy} / ${size}`, "Nothing is averaged: every place adds its part."],
        [size, "That is at how many places the bias acts. At each the loss answers with dy."],
        [`b ${over} ${dy}`, "The bias is added: its factor is 1."],
      ],
    },
    {
      asked: dx,
      label: "dx",
      worked: "input",
      slips: [
        [
          `${weights} ${w} ${straight}`,
          "Going back, the filter is turned: the place is that of the pixel less that of the weight.",
        ],
        [
          `${weights} ${w} ${turned} / ${window}`,
          "Nothing is averaged: every weight that saw the pixel hands its part back.",
        ],
        [`${weights} ${w}`, "What came back to the map is missing."],
      ],
    },
  ] as const);
  return {
    task: `$${forward}$, and $dy$ comes back; outside of the map it is 0. Give the gradient that the label names, by one entry. Two indices with a sum in them are typed with a comma: x_{i+u,j+v}.`,
    label: asked === "db" ? label : `${label}, one entry`,
    alphabet: windowAlphabet(space),
    asked,
    without: ["∂"],
    slips,
    worked,
    values: { over, dy, under, weights, w, turned },
  };
});

const turnedFilter = derivation("turned-filter", ["convolution", "Through a convolution"], (random) => {
  const space = one(random, spaces);
  const { forward, dx, dw, over, weights, w, dy, under, turned, straight, pick, size, window, isLine } =
    space;
  const isInput = one(random, [true, false]);
  const pixels = isLine ? "sum_r x_r [r = i + u]" : "sum_r sum_q x_rq [r = i + u] [q = j + v]";
  return {
    task: `$${forward}$, and $dy$ comes back; outside of the map it is 0. Go on from the line given, until no bracket is left.`,
    label: isInput ? "dx" : "dw",
    alphabet: windowAlphabet(space),
    asked: isInput ? `${dx} = ${weights} ${w} ${over} ${dy} ${pick}` : `${dw} = ${over} ${dy} ${pixels}`,
    without: ["[=]", "∂"],
    slips: isInput
      ? [
          [`${weights} ${w} ${straight}`, "Going back, the filter is turned: i = r − u."],
          [`${weights} ${w} ${turned} / ${window}`, "Nothing is averaged."],
          [`${weights} ${w}`, "What came back to the map is missing."],
        ]
      : [
          [`${over} ${dy} ${under} / ${size}`, "Nothing is averaged: every place adds its part."],
          [`${over} ${under}`, "What came back to the map is missing."],
          [
            `${over} ${dy} ${isLine ? "x_u" : "x_uv"}`,
            "The bracket picks the pixel under the weight: i + u.",
          ],
        ],
    worked: isInput ? "input" : "filter",
    values: { weights, w, turned, over, dy, under },
  };
});

const counts = formula("counts", ["convolution", "How many numbers"], (random) => {
  const { task, is, worked, slips } = one(random, [
    {
      task: "a convolution with $O$ filters of $k \\times k$ on $C$ maps, each filter with a bias",
      is: "O k k C + O",
      worked: "biased",
      slips: [
        ["k^2 C O", "Each filter has a bias as well."],
        ["k^2 O + O", "A filter has a window for each map that comes in."],
        ["(k C + 1) O", "A window has k rows and k columns."],
      ],
    },
    {
      task: "a convolution with $O$ filters of $k \\times k$ on $C$ maps, without biases",
      is: "O k k C + 0",
      worked: "unbiased",
      slips: [
        ["O (k^2 C + 1)", "There are no biases here."],
        ["k^2 O", "A filter has a window for each map that comes in."],
        ["k C O", "A window has k rows and k columns."],
      ],
    },
    {
      task: "a dense layer of $O$ units, with biases, on $C$ maps of $k \\times k$",
      is: "O k k C + O",
      worked: "dense",
      slips: [
        ["k^2 C O", "Each unit has a bias as well."],
        ["(C + 1) O", "Every number of every map is an input."],
        ["k^2 C + O", "Every unit has a weight for each input."],
      ],
    },
  ] as const);
  return {
    task: `How many numbers does training change in ${task}?`,
    label: "N",
    alphabet: {
      letters: [
        { name: "k", meaning: "side of a filter, or of a map", domain: "integer" },
        { name: "C", meaning: "maps that come in", domain: "integer" },
        { name: "O", meaning: "filters, or units", domain: "integer" },
        { name: "N", meaning: "the number that is asked for", is: `N = ${is}` },
      ],
    },
    asked: "N",
    slips,
    worked,
  };
});

const sides = formula("sides", ["convolution", "Stride and padding"], (random) => {
  const { task, letter, is, worked, slips } = one(random, [
    {
      task: "A window of side $k$ slides over a side of $n$ pixels in steps of $s$, with $q$ pixels of paper at either end, and fits exactly. How many places has it?",
      letter: "m",
      is: "(n + q + q - k)/s + 1",
      worked: "padded",
      slips: [
        ["(n + 2 q - k)/s", "The first place counts as well."],
        ["(n + q - k)/s + 1", "There is paper at either end."],
        ["(n + 2 q - k + 1)/s", "The steps begin at the first place: divide, then add 1."],
      ],
    },
    {
      task: "A window of side $k$ slides over a side of $n$ pixels one by one, without paper. How many places has it?",
      letter: "m",
      is: "(n - k) + 1",
      worked: "plain",
      slips: [
        ["n - k", "The first place counts as well."],
        ["n/k", "That is for windows side by side."],
        ["n - k - 1", "The first place is one more, not one less."],
      ],
    },
    {
      task: "A window of odd side $k$ slides one by one. With how many pixels of paper at either end has the map the side of the picture?",
      letter: "q",
      is: "(k - 1)/(1 + 1)",
      worked: "same",
      slips: [
        ["k/2", "Half of what the window takes away: k − 1."],
        ["k - 1", "That is for both ends together."],
        ["(k + 1)/2", "With that the map is larger than the picture."],
      ],
    },
    {
      task: "Two convolutions with windows of side $k$, one by one and without paper, follow each other. What side has the second map of a picture of side $n$?",
      letter: "m",
      is: "n - (k + k) + (1 + 1)",
      worked: "twice",
      slips: [
        ["n - k + 1", "That is after the first."],
        ["n - 2 k + 1", "Each of them adds 1."],
        ["n - 2 k", "Each time the first place counts as well."],
      ],
    },
  ] as const);
  const letters = [
    { name: "n", meaning: "side of the picture", domain: "integer" },
    { name: "k", meaning: "side of the window", domain: "integer" },
    { name: "s", meaning: "the stride", domain: "integer" },
    ...(letter === "q" ? [] : [{ name: "q", meaning: "paper at either end", domain: "integer" } as const]),
    { name: letter, meaning: "what is asked for", is: `${letter} = ${is}` },
  ] as const;
  return { task, label: letter, alphabet: { letters }, asked: letter, slips, worked };
});

const uneven = formula("uneven", ["data-experiments", "Cures"], (random) => {
  const { task, is, worked, slips } = one(random, [
    {
      task: "A class has $n$ of $N$ drawings, of $C$ classes. With which weight in the loss does each class count the same, when the weights of all drawings add up to $N$?",
      is: "N/(n C + 0)",
      worked: "weight",
      slips: [
        ["n/N", "That is the part of the class. A rare class has to weigh more."],
        ["N/n", "All weights together are to come to N: divide by the number of classes."],
        ["1/n", "Together the weights would come to C, not to N."],
      ],
    },
    {
      task: "A class has $n$ of $N$ drawings. What is the accuracy of a network that always answers with another class than this one, and is right on all the others?",
      is: "(N - n)/(N + 0)",
      worked: "accuracy",
      slips: [
        ["n/N", "Those are the ones it gets wrong."],
        ["1 - 1/C", "That would be so if all classes had as many drawings."],
        ["(N - n)/n", "Accuracy is a part of all the drawings."],
      ],
    },
    {
      task: "A network finds every drawing of $C - 1$ classes and none of the last, which has $n$ of $N$ drawings. What is its balanced accuracy?",
      is: "(C - 1)/(C + 0)",
      worked: "balanced",
      slips: [
        ["1 - n/N", "That is the accuracy. Balanced, every class counts the same."],
        ["1/C", "That is what the missing class takes away."],
        ["(N - n)/(N C)", "Take the mean of the recalls: each is 1 or 0."],
      ],
    },
  ] as const);
  return {
    task,
    label: "a",
    alphabet: {
      letters: [
        { name: "n", meaning: "drawings of the class", domain: "integer" },
        { name: "N", meaning: "drawings of all classes", domain: "integer" },
        { name: "C", meaning: "classes", domain: "integer" },
        { name: "a", meaning: "what is asked for", is: `a = ${is}` },
      ],
    },
    asked: "a",
    slips,
    worked,
  };
});

const convolveCode = `function convolve(x: number[][], w: number[][], stride: number): number[][] {
  const places = Math.floor((x.length - w.length) / stride)« + 1→»;
  const y: number[][] = [];
  for (let i = 0; i < places; i++) {
    y.push([]);
    for (let j = 0; j < places; j++) {
      let sum = 0;
      for (let u = 0; u < w.length; u++) {
        for (let v = 0; v < w.length; v++) sum += w[«u][v→v][u»] * x[«i * stride→i» + u][j * stride + v];
      }
      y[i].push(sum);
    }
  }
  return y;
}`;
const poolCode = `function pool(x: number[][], size: number): number[][] {
  const places = Math.floor(x.length / size);
  const y: number[][] = [];
  for (let i = 0; i < places; i++) {
    y.push([]);
    for (let j = 0; j < places; j++) {
      let most = «-Infinity→0»;
      for (let u = 0; u < size; u++) {
        for (let v = 0; v < size; v++) most = Math.«max→min»(most, x[«i * size→i» + u][j * size + v]);
      }
      y[i].push(most);
    }
  }
  return y;
}`;
const recallCode = `function balanced(confusion: number[][]): number {
  let sum = «0→1»;
  for (let k = 0; k < confusion.length; k++) {
    let all = 0;
    for (const count of confusion[k]) all += count;
    sum += confusion[k][«k→0»] / all;
  }
  return sum« / confusion.length→»;
}`;

/** y = w ∗ x, by the kernel that trains. */
const convolved = (x: Rows, w: Rows, stride = 1) =>
  convolveRows(x, w, 0, { size: w.length, stride, padding: 0 });
const pooledMax = (x: Rows, size: number) => poolRows(x, size, "max");

const balancedOf = (confusion: Rows) =>
  balancedAccuracy(Uint32Array.from(confusion.flat()), confusion.length);

/** Cases for each of the three functions, with numbers that were drawn. */
function trainingChecks(draw: () => number) {
  const square = (side: number) => Array.from({ length: side }, () => several(side, draw));
  return {
    convolve: {
      cases: [
        { inputs: { x: square(3), w: square(2), stride: 1 }, about: "in steps of 1" },
        { inputs: { x: square(5), w: square(3), stride: 2 }, about: "in steps of 2" },
        { inputs: { x: square(2), w: square(2), stride: 1 }, about: "for a single place" },
      ],
      expected: convolved,
    },
    pool: {
      cases: [
        { inputs: { x: square(4), size: 2 }, about: "for windows of 2" },
        {
          inputs: {
            x: [
              [-1, -2],
              [-3, -4],
            ],
            size: 2,
          },
          about: "for numbers below 0",
        },
        // Numbers that rise: each window has its greatest in a place that no other window has.
        {
          inputs: { x: [0, 4, 8, 12].map((first) => [0, 1, 2, 3].map((k) => first + k)), size: 2 },
          about: "where windows lie side by side",
        },
        { inputs: { x: square(5), size: 2 }, about: "where a row is left over" },
      ],
      expected: pooledMax,
    },
    balanced: {
      cases: [
        {
          inputs: {
            confusion: [
              [8, 2],
              [1, 1],
            ],
          },
          about: "for two classes",
        },
        {
          inputs: {
            confusion: [
              [3, 1, 0],
              [0, 10, 10],
              [1, 1, 2],
            ],
          },
          about: "for three classes",
        },
      ],
      expected: balancedOf,
    },
  };
}

/** Functions of training, with what a bug may change in them. */
export const trainingFunctions = [
  {
    name: "convolve",
    code: convolveCode,
    write: "Write a convolution of one square map with one square filter, without paper and without a bias.",
    repair:
      "This is a convolution of one square map, without paper, with one place changed. Find it, and mend it.",
    signature: "convolve(x: number[][], w: number[][], stride: number): number[][]",
    said: "As many places a side as fit.",
  },
  {
    name: "pool",
    code: poolCode,
    write:
      "Write max-pooling of one square map, with windows side by side; what is left at the edge is dropped.",
    repair: "This is max-pooling, with one place changed. Find it, and mend it.",
    signature: "pool(x: number[][], size: number): number[][]",
    said: "The greatest of each window.",
  },
  {
    name: "balanced",
    code: recallCode,
    write: "Write balanced accuracy: the mean of the recalls. The matrix has a row for each true class.",
    repair:
      "This is balanced accuracy, from a matrix with a row for each true class, with one place changed. Find it, and mend it.",
    signature: "balanced(confusion: number[][]): number",
    said: "A recall for each class, then their mean.",
  },
] as const;

const [writeTraining, repairTraining] = functionQuestions(
  ["write-window", ["convolution", "A window that slides"]],
  ["repair-window", ["convolution", "Stride and padding"]],
  (random) => trainingChecks(() => signed(random, 9) + 0.5),
  trainingFunctions,
);

const outputSide = numbers("output-side", ["convolution", "Stride and padding"], (random) => {
  const n = one(random, [14, 20, 28, 32]);
  const size = whole(random, 2, 5);
  const stride = whole(random, 1, 3);
  const padding = whole(random, 0, size - 1);
  const m = placesAlong(n, { size, stride, padding });
  const exactly = (n + 2 * padding - size) / stride + 1;
  return {
    task: `A window of $${size} \\times ${size}$ slides over a picture of $${n} \\times ${n}$ in steps of ${stride}, with ${padding} pixels of paper at every edge. How many places has it along a side?`,
    label: "Places",
    expected: [m],
    slips: [
      [[m - 1], "The first place counts as well."],
      [[exactly], "A place that does not fit is left out: round down."],
      [[Math.floor((n + padding - size) / stride) + 1], "There is paper at both ends."],
      [[Math.floor((n - size) / stride) + 1], "The paper makes the side longer."],
      [[n + 2 * padding - size + 1], "The window goes on by the stride."],
      [[m * m], "That is how many there are over the picture. A side is asked for."],
    ],
    values: { n, padding, size, stride },
  };
});

const filterNumbers = numbers("filter-numbers", ["convolution", "How many numbers"], (random) => {
  const side = one(random, [2, 3, 5]);
  const channels = one(random, [1, 3, 4, 8, 16]);
  const filters = one(random, [4, 8, 16, 32]);
  const expected = filters * (side * side * channels + 1);
  return {
    task: `A convolution makes ${filters} maps of ${channels}, with windows of $${side} \\times ${side}$ and a bias for each filter. How many numbers does training change?`,
    label: "Parameters",
    expected: [expected],
    slips: [
      [[expected - filters], "Each filter has a bias as well."],
      [[filters * (side * side + 1)], "A filter has a window for each map that comes in."],
      [[filters * (side * channels + 1)], "A window has rows and columns."],
      [[side * side * channels + 1], "That is one filter."],
      [[expected - filters + 1], "Each filter has a bias of its own."],
    ],
    values: { side, channels, filters },
  };
});

const convolveByHand = numbers(
  "convolve-by-hand",
  ["convolution", "A worked example for paper"],
  (random) => {
    const x = Array.from({ length: 3 }, () => several(3, () => whole(random, 0, 3)));
    const w = Array.from({ length: 2 }, () => several(2, () => signed(random, 2)));
    const flipped = w.map((row) => [...row].reverse()).reverse();
    const turned = [0, 1].map((k) => w.map((row) => row[k]));
    const expected = convolved(x, w).flat();
    return {
      task: `The filter $w = ${texMatrix(w)}$ slides over $x = ${texMatrix(x)}$ in steps of 1, without paper and without a bias. What is $y$, row by row?`,
      label: "y",
      rows: 2,
      expected,
      slips: [
        [convolved(x, flipped).flat(), "The filter is not turned on the way forward."],
        [convolved(x, turned).flat(), "The first row of the filter lies on the upper row of the window."],
        [
          convolved(
            x,
            w.map((row) => row.map(Math.abs)),
          ).flat(),
          "Some weights are negative: keep their signs.",
        ],
        [
          convolved(
            x,
            w.map((row) => row.map(() => 1)),
          ).flat(),
          "Each pixel is multiplied by the weight on it.",
        ],
      ],
    };
  },
);

const poolByHand = numbers("pool-by-hand", ["convolution", "Pooling"], (random) => {
  const x = Array.from({ length: 4 }, () => several(4, () => whole(random, 0, 9)));
  const isMax = one(random, [true, false]);
  const [greatest, average] = [pooledMax(x, 2).flat(), poolRows(x, 2, "average").flat()];
  const sums = average.map((value) => 4 * value);
  return {
    task: `What does ${isMax ? "max" : "mean"}-pooling by $2 \\times 2$ make of $${texMatrix(x)}$?`,
    label: "y",
    rows: 2,
    expected: isMax ? greatest : average,
    slips: [
      [
        isMax ? average : greatest,
        isMax
          ? "Those are the means. The greatest of each window is kept."
          : "Those are the greatest. The mean of each window is asked for.",
      ],
      [
        sums,
        isMax
          ? "Those are sums. The greatest of each window is kept."
          : "Divide each sum by how many it is of.",
      ],
      [
        pooledMax(
          x.map((row) => row.map((value) => -value)),
          2,
        )
          .flat()
          .map((value) => -value),
        "Those are the least of each window.",
      ],
      [x.map((row) => Math.max(...row)), "A window has two rows and two columns."],
    ],
  };
});

const sweepSteps = numbers("sweep-steps", ["sweeps", "Epochs, steps, rows"], (random) => {
  const rows = one(random, [2000, 4000, 8000]);
  const epochs = one(random, [5, 10, 25]);
  const [small, large] = [one(random, [8, 16, 20]), one(random, [100, 250, 500])];
  const steps = (batch: number) => epochs * Math.ceil(rows / batch);
  return {
    task: `A sweep trains on ${rows} drawings for ${epochs} epochs, once in batches of ${small} and once in batches of ${large}; a last batch may be smaller. How many more steps does the first take?`,
    label: "Steps more",
    expected: [steps(small) - steps(large)],
    slips: [
      [[steps(small)], "Those are the steps of the first. Take those of the second off."],
      [[steps(large)], "Those are the steps of the second."],
      [[steps(small) / epochs - steps(large) / epochs], "That is one epoch."],
      [[epochs * (large - small)], "A step takes a batch: divide the drawings by it."],
      [[steps(small) / steps(large)], "That is how many times as many. The difference is asked for."],
    ],
    values: { first: steps(small), second: steps(large), epochs },
  };
});

const recalls = numbers("recalls", ["data-experiments", "Accuracy does not see it"], (random) => {
  const [often, rare] = [one(random, [80, 100, 200]), one(random, [10, 20, 40])];
  const found = [often - whole(random, 0, 9), whole(random, 1, rare - 1)];
  const confusion = [
    [found[0], often - found[0]],
    [rare - found[1], found[1]],
  ];
  const [first, second] = recallOf(Uint32Array.from(confusion.flat()), 2);
  const accuracy = (found[0] + found[1]) / (often + rare);
  return {
    task: `Of ${often} forks ${found[0]} are found, and of ${rare} hammers ${found[1]}. What is the balanced accuracy?`,
    label: "Balanced accuracy",
    expected: [balancedOf(confusion)],
    slips: [
      [[accuracy], "That is the accuracy. Balanced, each class counts the same."],
      [[first], "That is the recall of the forks."],
      [[second], "That is the recall of the hammers."],
      [[first + second], "That is the sum of the recalls. Take their mean."],
      [[first * second], "Recalls are averaged, not multiplied."],
    ],
    values: { first: digits(first), second: digits(second), accuracy: digits(accuracy) },
  };
});

const mapShape = shape("map-shape", ["convolution", "Many maps"], (random) => {
  const [batch, n] = [one(random, [8, 32, 100]), one(random, [20, 28])];
  const [size, filters] = [one(random, [3, 5]), one(random, [4, 8, 16])];
  const pool = one(random, [1, 2]);
  const maps = convolvedShape({ channels: 1, height: n, width: n }, filters, { size, stride: 1, padding: 0 });
  const { channels, height, width } = pooledShape(maps, pool);
  return {
    task: `${batch} pictures of $${n} \\times ${n}$ go through ${filters} filters of $${size} \\times ${size}$, in steps of 1 without paper${pool > 1 ? `, and through max-pooling by $${pool} \\times ${pool}$` : ""}. What shape has what comes out? Pictures, maps, rows, columns.`,
    label: "Shape",
    expected: [batch, channels, height, width],
    values: { n, size, pooled: pool > 1 ? `, and to half of it` : "" },
  };
});

/** Questions on training real networks. */
export const training: readonly Generator[] = [
  filterGradient,
  turnedFilter,
  counts,
  sides,
  uneven,
  writeTraining,
  repairTraining,
  outputSide,
  filterNumbers,
  convolveByHand,
  poolByHand,
  sweepSteps,
  recalls,
  mapShape,
];
