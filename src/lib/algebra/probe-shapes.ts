import type { Form } from "./align.js";
import type { Diagnosis } from "./diagnosis.js";
import { compare, type Real } from "./real.js";
import { areSame, samplesOf } from "./samples.js";
import type { WrongCase } from "./wrong-case.js";

export function transposed({ found, wanted, alphabet, seed }: WrongCase): Diagnosis | undefined {
  const own = wanted.dimensions.length;
  if (own < 2 || found.dimensions.length !== own) return undefined;
  const names = [...found.dimensions];
  [names[own - 2], names[own - 1]] = [names[own - 1], names[own - 2]];
  if (names.join() !== wanted.dimensions.join()) return undefined;
  const samples = samplesOf({ ...wanted, dimensions: found.dimensions }, found, alphabet, { seed, count: 8 });
  const isTurned = samples.every(({ wanted: cells, found: others, sizes }) =>
    areSame(turned(cells, sizes), others),
  );
  return isTurned ? { kind: "transpose", say: "This is the transpose of what it should be." } : undefined;
}

/** The last two dimensions exchanged; `sizes` are those after it. */
function turned(cells: readonly Real[], sizes: readonly number[]): Real[] {
  const [columns, rows] = [sizes[sizes.length - 1], sizes[sizes.length - 2]];
  return cells.map((_, k) => {
    const [page, rest] = [Math.floor(k / (rows * columns)), k % (rows * columns)];
    return cells[page * rows * columns + (rest % columns) * rows + Math.floor(rest / columns)];
  });
}

export function otherShape({ found, wanted }: WrongCase): Diagnosis | undefined {
  if (found.dimensions.join() === wanted.dimensions.join()) return undefined;
  return { kind: "shape", say: `This is ${inWords(found)}, but it should be ${inWords(wanted)}.` };
}

function inWords({ dimensions }: Form): string {
  if (dimensions.length === 0) return "a number";
  return dimensions.length === 1 ? `a row [1 × ${dimensions[0]}]` : `[${dimensions.join(" × ")}]`;
}

/** Right where two indices are equal, or wherever they are not. */
export function onDiagonal({ samples, wanted, only }: WrongCase): Diagnosis | undefined {
  // Under a condition the rest is right whatever it is.
  if (only) return undefined;
  const { dimensions, order } = wanted;
  for (let a = 0; a < dimensions.length; a++) {
    for (let b = a + 1; b < dimensions.length; b++) {
      if (dimensions[a] !== dimensions[b]) continue;
      const names = order[a] && order[b] ? [order[a].index, order[b].index] : undefined;
      const isRight = (equal: boolean) =>
        samples.length > 0 &&
        samples.every((sample) =>
          sample.wanted.every(
            (cell, k) =>
              (indexAt(k, a, sample.sizes) === indexAt(k, b, sample.sizes)) !== equal ||
              compare(cell, sample.found[k]) === "same",
          ),
        );
      if (isRight(true)) {
        const where = names ? `where ${names.join(" = ")}` : "on the diagonal";
        return { kind: "diagonal", say: `This is right ${where} only. What is it elsewhere?` };
      }
      if (isRight(false)) {
        const where = names ? `where ${names.join(" ≠ ")}` : "off the diagonal";
        return { kind: "off-diagonal", say: `This is right ${where} only. What is it where they are equal?` };
      }
    }
  }
  return undefined;
}

/** The index of one dimension at a place in the row of all numbers. */
function indexAt(place: number, dimension: number, sizes: readonly number[]): number {
  const below = sizes.slice(dimension + 1).reduce((product, size) => product * size, 1);
  return Math.floor(place / below) % sizes[dimension];
}

/** The same along an index along which it should change. */
export function sameForAll({ samples, wanted }: WrongCase): Diagnosis | undefined {
  if (samples.length === 0) return undefined;
  const isConstant = samples.every(({ found }) => found.every((cell) => compare(cell, found[0]) === "same"));
  for (const [axis, { index }] of wanted.order.entries()) {
    const isFlat = (which: "wanted" | "found") =>
      samples.every((sample) =>
        sample[which].every((cell, k) => {
          const below = sample.sizes.slice(axis + 1).reduce((product, size) => product * size, 1);
          return compare(cell, sample[which][k - indexAt(k, axis, sample.sizes) * below]) === "same";
        }),
      );
    if (isFlat("wanted") || !isFlat("found") || (isConstant && wanted.order.length > 1)) continue;
    return {
      kind: "index",
      say: `This is the same for every ${index}. Is ${index} summed over where it should stay?`,
    };
  }
  return undefined;
}
