import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withIdea } from "../../../../src/components/notebook/ideas.js";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { stripTypes } from "../../../../src/lib/notebook/strip-types.js";
import { untrainedNetwork, workedNetwork } from "../../../../src/pages/backprop/study/networks.js";
import { tape } from "../../../../src/pages/backprop/study/tape.js";
import { checkCase } from "../../../../src/pages/backprop/study/tape-check.js";
import { ideas } from "../../../../src/pages/backprop/study/tape-ideas.js";
import { example, labels } from "../../../../src/pages/backprop/worked.js";

const backend = referenceBackend("float64");

/** Two layers of 3–2–2 on a tape: the loss, and with it the gradient of every number that it began with. */
function taped(values: readonly number[], makeTape = tape) {
  const t = makeTape();
  const numbers = values.map((value) => t.number(value));
  const [x, W1, b1, W2, b2] = [
    numbers.slice(0, 3),
    [0, 1, 2].map((k) => numbers.slice(3 + 2 * k, 5 + 2 * k)),
    numbers.slice(9, 11),
    [0, 1].map((k) => numbers.slice(11 + 2 * k, 13 + 2 * k)),
    numbers.slice(15, 17),
  ];
  const h = t.affine(x, W1, b1).map((a) => t.relu(a));
  const loss = t.crossEntropy(t.affine(h, W2, b2), 1);
  t.backward(loss);
  return { loss: loss.value, gradients: numbers.map(({ gradient }) => gradient) };
}

function numbersOf(seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: 17 }, () => 2 * random.uniform() - 1);
}

/** The tape as its text is after a change that a reader may try. */
async function changed(name: string): Promise<typeof tape> {
  const idea = ideas.find((one) => one.name === name);
  if (!idea) throw new RangeError(`no such idea: ${name}`);
  const text = stripTypes(withIdea(readFileSync("src/pages/backprop/study/tape.ts", "utf8"), idea));
  const module: { tape: typeof tape } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return module.tape;
}

describe("tape", () => {
  it("finds the gradients that finite differences find, in float64, with units on and off", () => {
    const off = [1, 2, 3, 4, 5].map((seed) => {
      const values = numbersOf(seed);
      const { gradients } = taped(values);
      for (const [k, gradient] of gradients.entries()) {
        const lossAt = (step: number) =>
          taped(values.map((value, j) => (j === k ? value + step : value))).loss;
        expect(gradient).toBeCloseTo((lossAt(1e-5) - lossAt(-1e-5)) / 2e-5, 8);
      }
      return gradients.slice(9, 11).filter((bias) => bias === 0).length;
    });
    expect(new Set(off).size).toBeGreaterThan(1);
  });

  it("adds up over two ways: L = 3u · u² has dL = 9u²", () => {
    const t = tape();
    const u = t.number(2);
    t.backward(t.times(t.times(t.number(3), u), t.times(u, u)));
    expect(u.gradient).toBe(36);
  });

  it("knows the factors of exp and ln", () => {
    const t = tape();
    const u = t.number(0.5);
    t.backward(t.ln(t.sum([t.exp(u), t.number(1)])));
    expect(u.gradient).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 14);
  });
});

describe("checkCase", () => {
  it("agrees with the library on all 12 of the worked example", () => {
    const build = () => workedNetwork(backend, example);
    const found = checkCase(tape, { name: "", build, x: example.x[0], label: labels[0] });
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(12);
    for (const { difference } of found) expect(difference).toBeLessThan(1e-15);
  });

  it("agrees on all 117,637 of the network with a drawing, in float64 and to 7 digits in float32", () => {
    const { pixels, labels: truths } = standIn("doodles", 1, seededRandom(1));
    const x = Array.from(pixels.subarray(0, 784), (level) => level / 255);
    const found = checkCase(tape, { name: "", build: untrainedNetwork, x, label: truths[0] });
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(117_637);
    for (const { difference, size, inSingle } of found) {
      expect(difference).toBeLessThan(1e-13 * Math.max(1, size));
      expect(inSingle).toBeLessThan(1e-5 * size);
      expect(inSingle).toBeGreaterThan(0);
    }
  });
});

describe("ideas", () => {
  it("change the tape so that it is wrong", async () => {
    for (const { name } of ideas) {
      const build = () => workedNetwork(backend, example);
      const found = checkCase(await changed(name), { name, build, x: example.x[0], label: labels[0] });
      expect(Math.max(...found.map(({ difference }) => difference)), name).toBeGreaterThan(0.1);
    }
  });

  it("to overwrite leaves right only what has a single way to L", async () => {
    const values = numbersOf(5);
    const right = taped(values).gradients;
    const wrong = taped(values, await changed("overwrite instead of adding up")).gradients;
    // Weights and bias of the score that is not the truth's; all others reach L by both scores, or by the truth's twice.
    const single = [11, 13, 15];
    for (const [k, gradient] of right.entries()) {
      if (single.includes(k)) expect(wrong[k]).toBe(gradient);
      else if (gradient !== 0) expect(wrong[k]).not.toBeCloseTo(gradient, 6);
    }
  });
});
