import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { exportedSource } from "../../site/markdown/source.js";
import { readingView } from "../../site/reading-view.js";
import { type Maps, placeIn } from "../../src/lib/core/maps.js";
import { type Matrix, zeros } from "../../src/lib/core/matrix.js";
import { seededRandom } from "../../src/lib/core/random.js";

/** An argument twice, with the same numbers: as the library takes it, and as the reading view writes it. */
type Argument = readonly [whole: unknown, read: unknown];

/** A matrix, in the reading view a list of rows. */
const m = (rows: number, cols: number): Argument => {
  const read = filled(rows, cols);
  const row = (i: number) => read.data.subarray(i * read.stride, i * read.stride + cols);
  return [filled(rows, cols), Object.assign(read, list(rows, row))];
};

/** A matrix that is gone through element by element, or has one row: in the reading view a list of numbers. */
const v = (rows: number, cols: number): Argument => {
  const { data, stride } = filled(rows, cols);
  return [filled(rows, cols), Object.assign(data, { rows, cols, stride })];
};

/** Maps, in the reading view a list of samples of lists of channels of lists of rows. */
const maps = (batch: number, channels: number, height: number, width: number): Argument => {
  const [whole, read] = [0, 1].map((): Maps => {
    return { batch, channels, height, width, lanes: 1, flat: filled(batch, channels * height * width) };
  });
  const row = (n: number, c: number, i: number) => {
    const from = placeIn(read, n, c, i, 0);
    return read.flat.data.subarray(from, from + width);
  };
  const rows = list(batch, (n) => list(channels, (c) => list(height, (i) => row(n, c, i))));
  return [whole, Object.assign(read, rows)];
};

const same = (value: unknown): Argument => [value, value];

function list<T>(length: number, item: (k: number) => T): T[] {
  return Array.from({ length }, (_, k) => item(k));
}

/** Numbers in [0.5, 2.5), of both signs in turn: the same for the same shape. */
function filled(rows: number, cols: number): Matrix {
  const random = seededRandom(rows + 10 * cols);
  const matrix = zeros(rows, cols, "float64");
  for (const k of matrix.data.keys()) matrix.data[k] = (k % 3 === 0 ? -1 : 1) * (0.5 + 2 * random.uniform());
  return matrix;
}

/** The same, above 0. */
const positive = (rows: number, cols: number): Argument => {
  const both = v(rows, cols);
  for (const numbers of both.flatMap(numbersIn))
    for (const k of numbers.keys()) numbers[k] = Math.abs(numbers[k]);
  return both;
};

const adam = same({ eta: 0.1, beta1: 0.9, beta2: 0.99, epsilon: 1e-7, correction1: 3, correction2: 7 });
const ftrl = same({ eta: 0.1, beta: 1, l1: 0.2, l2: 0.1 });
const window = same({ size: 3, stride: 1, padding: 1 });

/** Functions of which a page shows a reading view with other arithmetic, and what they are called with. */
const cases: readonly (readonly [name: string, args: readonly Argument[]])[] = [
  ["kernels/affine.ts#affine", [m(2, 3), m(3, 4), v(1, 4), m(2, 4)]],
  ["kernels/weight-gradient.ts#weightGradient", [m(2, 3), m(2, 4), m(3, 4)]],
  ["kernels/bias-gradient.ts#biasGradient", [m(3, 4), v(1, 4)]],
  ["kernels/input-gradient.ts#inputGradient", [m(2, 4), m(3, 4), m(2, 3)]],
  ["kernels/relu.ts#relu", [m(2, 3), m(2, 3)]],
  ["kernels/relu.ts#reluGradient", [m(2, 3), m(2, 3), m(2, 3)]],
  ["kernels/softmax.ts#softmax", [m(2, 3), m(2, 3)]],
  ["kernels/softmax.ts#softmaxGradient", [m(2, 3), m(2, 3), m(2, 3)]],
  ["losses.ts#crossEntropy", [m(2, 3), same([1, 0]), m(2, 3)]],
  ["kernels/add-penalty-gradient.ts#addPenaltyGradient", [m(2, 3), same(0.2), same(0.3), m(2, 3)]],
  ["penalties.ts#decayWeights", [m(2, 3), same(0.1)]],
  ["optimisers/sgd.ts#sgdUpdate", [v(2, 3), v(2, 3), same(0.1)]],
  ["optimisers/momentum.ts#momentumUpdate", [v(2, 3), v(2, 3), v(2, 3), same(0.1), same(0.9)]],
  ["optimisers/adagrad.ts#adagradUpdate", [v(2, 3), v(2, 3), positive(2, 3), same(0.1), same(1e-7)]],
  [
    "optimisers/rmsprop.ts#rmspropUpdate",
    [v(2, 3), v(2, 3), positive(2, 3), same(0.1), same(0.9), same(1e-7)],
  ],
  [
    "optimisers/adadelta.ts#adadeltaUpdate",
    [v(2, 3), v(2, 3), positive(2, 3), positive(2, 3), same(0.1), same(0.9), same(1e-7)],
  ],
  ["optimisers/adam.ts#adamUpdate", [v(2, 3), v(2, 3), v(2, 3), positive(2, 3), adam]],
  ["optimisers/ftrl.ts#ftrlUpdate", [v(2, 3), v(2, 3), v(2, 3), positive(2, 3), ftrl]],
  ["kernels/convolve.ts#convolve", [maps(2, 2, 4, 5), m(18, 3), v(1, 3), maps(2, 3, 4, 5), window]],
  [
    "kernels/convolution-weight-gradient.ts#convolutionWeightGradient",
    [maps(2, 2, 4, 5), maps(2, 3, 4, 5), m(18, 3), window],
  ],
  [
    "kernels/convolution-weight-gradient.ts#overPlaces",
    [maps(2, 2, 4, 5), maps(2, 3, 4, 5), ...[1, 1, 2, 0, 2].map(same), window],
  ],
  ["kernels/convolution-bias-gradient.ts#convolutionBiasGradient", [maps(2, 3, 4, 5), v(1, 3)]],
  [
    "kernels/convolution-input-gradient.ts#convolutionInputGradient",
    [maps(2, 3, 4, 5), m(18, 3), maps(2, 2, 4, 5), window],
  ],
  ["kernels/max-pool.ts#maxPool", [maps(2, 3, 4, 6), maps(2, 3, 2, 3), same(2)]],
  [
    "kernels/max-pool.ts#maxPoolGradient",
    [maps(2, 3, 4, 6), maps(2, 3, 2, 3), maps(2, 3, 2, 3), maps(2, 3, 4, 6), same(2)],
  ],
  ["kernels/sum-pool.ts#sumPool", [maps(2, 3, 4, 6), maps(2, 3, 2, 3), same(2), same(4)]],
  ["kernels/sum-pool.ts#sumPoolGradient", [maps(2, 3, 2, 3), maps(2, 3, 4, 6), same(2), same(4)]],
];

function moduleOf(name: string): { path: string; member: string; text: string; source: string } {
  const [file, member] = name.split("#");
  const path = `src/lib/core/${file}`;
  const text = readFileSync(path, "utf8");
  return { path, member, text, source: exportedSource(text, member, path) };
}

type Called = (...args: unknown[]) => unknown;

/** The function of a module whose text has its reading view in its place. */
async function compiled(name: string): Promise<Called> {
  const { path, member, text, source } = moduleOf(name);
  const contents = text.replace(source, () => readingView(source));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: dirname(path), loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
  });
  return exported(await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`), member);
}

function exported(module: Readonly<Record<string, unknown>>, member: string): Called {
  const found = module[member];
  if (typeof found !== "function") throw new TypeError(`not a function: ${member}`);
  return (...args) => found(...args);
}

/** The numbers of a matrix or maps, in whichever form. */
function numbersIn(value: unknown): Float64Array[] {
  if (value instanceof Float64Array) return [value];
  if (typeof value !== "object" || value === null) return [];
  if ("flat" in value) return numbersIn(value.flat);
  return "data" in value ? numbersIn(value.data) : [];
}

describe("readingView", () => {
  it.each(cases)("of %s computes what the function does, up to rounding", async (name, args) => {
    const { path, member } = moduleOf(name);
    const library = exported(await import(/* @vite-ignore */ resolve(path)), member);
    const expected = library(...args.map(([whole]) => whole));
    const found = (await compiled(name))(...args.map(([, read]) => read));
    if (typeof expected === "number") expect(found).toBeCloseTo(expected, 10);
    else expect(found).toEqual(expected);
    for (const [whole, read] of args) {
      const [wanted, got] = [whole, read].map((form) => numbersIn(form).map((numbers) => [...numbers]));
      expect(got.length).toBe(wanted.length);
      for (const [n, numbers] of wanted.entries())
        for (const [k, number] of numbers.entries()) expect(got[n][k]).toBeCloseTo(number, 10);
    }
  });

  it("is held so for every function of which a page shows other arithmetic than its file has", () => {
    const pages = readdirSync("src/pages")
      .map((chapter) => `src/pages/${chapter}/index.md`)
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, "utf8"));
    const shown = pages.flatMap((text) =>
      [...text.matchAll(/^```source lib\/core\/(\S+)/gm)].map(([, name]) => name),
    );
    const others = shown.filter((name) => {
      const { source } = moduleOf(name);
      const written = readingView(source);
      // Where guards alone went, every line is one of the file.
      return written.split("\n").some((line) => !source.split("\n").includes(line));
    });
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter((name) => !cases.some(([tested]) => tested === name))).toEqual([]);
  });

  it("writes affine as its formula is written", () => {
    const read = readingView(moduleOf("kernels/affine.ts#affine").source);
    expect(read).toContain("for (let j = 0; j < y.cols; j++) y[i][j] += xik * w[k][j];");
    expect(read).toContain("y[i][j] += b[j];");
    expect(read).not.toMatch(/stride|round|expectShape|@throws|\.data/);
  });

  it("keeps brackets where a product of rounded sums needs them, and drops them elsewhere", () => {
    const code = (line: string) => `  const round = roundingOf(w);\n  ${line}\n`;
    expect(readingView(code("w = round(round(a + b) * c);"))).toBe("  w = (a + b) * c;\n");
    expect(readingView(code("w = round(a - round(b + c));"))).toBe("  w = a - (b + c);\n");
    expect(readingView(code("w = round(round(a * b) + round(c + d));"))).toBe("  w = a * b + (c + d);\n");
  });

  it("takes guards away, alone and in branches, and no other throw", () => {
    const code = [
      "  if (!(eta > 0)) throw new RangeError(`rate must be above 0: ${eta}`);",
      '  if (dz) expectSameShape("f", "dz", dz, z);',
      "  if (a) {",
      "    throw new TypeError(`a: ${a}`);",
      "  }",
      "  if (a) return b;",
      "  else throw new TypeError(`a: ${a}`);",
    ];
    expect(readingView(code.join("\n"))).toBe("  if (a) return b;\n  else throw new TypeError(`a: ${a}`);");
  });

  it("leaves a matrix as it is where one of its uses fits no rule", () => {
    const code = "  f(y.data);\n  y.data[i * y.stride + j] = x.data[i * x.stride + j];";
    expect(readingView(code)).toBe("  f(y.data);\n  y.data[i * y.stride + j] = x[i][j];");
  });
});
