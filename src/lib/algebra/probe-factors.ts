import { type Alphabet, dimensionsOf } from "./alphabet.js";
import type { Diagnosis } from "./diagnosis.js";
import { add, exact, multiply, negate, type Real } from "./real.js";
import { areSame, type Sample } from "./samples.js";
import type { WrongCase } from "./wrong-case.js";

/** Whether all samples agree once what was found is changed; none where all is 0. */
function agrees(samples: readonly Sample[], change: (cell: Real, sample: Sample) => Real): boolean {
  return (
    samples.length > 0 &&
    samples.some(({ found }) => found.some(({ value }) => value !== 0)) &&
    samples.every((sample) =>
      areSame(
        sample.wanted,
        sample.found.map((cell) => change(cell, sample)),
      ),
    )
  );
}

export function rightUpToSign({ samples }: WrongCase): Diagnosis | undefined {
  if (!agrees(samples, negate)) return undefined;
  return { kind: "sign", say: "This is right up to its sign." };
}

interface Factor {
  readonly name: string;
  of(sample: Sample): Real;
}

export function rightUpToFactor({ samples, alphabet }: WrongCase): Diagnosis | undefined {
  for (const { name, of } of factorsOf(alphabet)) {
    for (const sign of [1, -1]) {
      const factor = (sample: Sample) => multiply(of(sample), exact(sign));
      const isTooMuch = samples.every((sample) =>
        areSame(
          sample.wanted.map((cell) => multiply(cell, factor(sample))),
          sample.found,
        ),
      );
      const isTooLittle = agrees(samples, (cell, sample) => multiply(cell, factor(sample)));
      const other = sign < 0 ? " The sign is wrong, too." : "";
      if (isTooMuch && hasValue(samples)) {
        return {
          kind: "factor",
          say: `This is right up to a factor: it is ${name} times what it should be.${other}`,
        };
      }
      if (isTooLittle)
        return {
          kind: "factor",
          say: `This is right up to a factor: times ${name} it would be right.${other}`,
        };
    }
  }
  return undefined;
}

function hasValue(samples: readonly Sample[]): boolean {
  return samples.length > 0 && samples.some(({ wanted }) => wanted.some(({ value }) => value !== 0));
}

/** Numbers, sizes, single letters and their squares. */
function factorsOf(alphabet: Alphabet): Factor[] {
  const numbers = [2, 3, 4, 6].map((value) => ({ name: String(value), of: () => exact(value) }));
  const sizes = (alphabet.dimensions ?? []).map(({ name }) => ({
    name,
    of: ({ where }: Sample) => exact(where.point.sizes[name]),
  }));
  const letters = alphabet.letters
    .filter((letter) => dimensionsOf(letter).length === 0)
    .map(({ name }) => ({
      name,
      of: ({ where }: Sample) => where.point.letterOf(name)?.cells[0] ?? exact(Number.NaN),
    }));
  const single = [...sizes, ...letters];
  const squares = single.map(({ name, of }) => ({
    name: `${name}²`,
    of: (sample: Sample) => multiply(of(sample), of(sample)),
  }));
  const rests = letters.map(({ name, of }) => ({
    name: `1 − ${name}`,
    of: (sample: Sample) => add(exact(1), negate(of(sample))),
  }));
  return [...numbers, ...single, ...squares, ...rests];
}
