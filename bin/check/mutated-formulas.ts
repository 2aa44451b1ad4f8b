import fc from "fast-check";
import { judge } from "../../src/lib/algebra/judge.js";
import { read } from "../../src/lib/algebra/read.js";
import { texOf } from "../../src/lib/algebra/to-tex.js";
import { wordsOf } from "../../src/lib/algebra/to-words.js";
import { type PairGroup, pairGroups } from "./algebra-pairs.js";

/** What somebody may type in an exercise. */
interface Typed {
  readonly group: PairGroup;
  readonly text: string;
}

const pieces =
  "sum_k sum_{i,j} prod_(i=1)^n max( e^ ln sqrt( \\frac{ \\sum_ \\partial ∂/∂z_j ∂ d/ E[ Var( [i=j] [ ] ( ) { } _ ^ ^T ᵀ ² ⁻¹ + - * / ⊙ @ = ≠ < | ‖ , · − p_i z_j w_kj x eta β 0 1 1e9 1e-300 99999999999999999999 ' \\ \\hat \\tfrac12 \\begin{cases} \\end{cases} \\begin{pmatrix} \\end{pmatrix} \\begin{aligned} & \\\\ \\text{if} \\text{otherwise} \\text{ ∂^2 ∂² ∂w^2 \\lfloor ⌋ \\substack{ \\underbrace{- ← $ σ'".split(
    " ",
  );
const texts = pairGroups.flatMap((group) =>
  [group.answer, ...group.same, ...group.other].map((text) => ({ group, text })),
);

/** Formulas of the table with pieces put in, taken out, doubled and moved; and heaps of pieces and of any signs. */
const typedFormulas: fc.Arbitrary<Typed> = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        take: fc.nat({ max: 6 }),
        put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 }), fc.constantFrom("double", "")),
      }),
      { maxLength: 6 },
    ),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant("") },
      {
        weight: 2,
        arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(" ")),
      },
      {
        weight: 1,
        arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join("")),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...pieces), fc.nat({ max: 400 }))
          .map(([one, count]) => one.repeat(count)),
      },
    ),
  )
  .map(([{ group, text }, edits, other]) => ({ group, text: other || edits.reduce(edited, text) }));

function edited(text: string, { at, take, put }: { at: number; take: number; put: string }): string {
  const from = Math.floor(at * text.length);
  return (
    text.slice(0, from) +
    (put === "double" ? text.slice(from, from + 30) : put) +
    text.slice(from + (put === "double" ? 0 : take))
  );
}

/** What trying formulas came to: milliseconds of processor time, sorted. */
export interface Tried {
  readonly read: readonly number[];
  readonly judged: readonly number[];
  /** How many cannot be read, and what the others were judged to be. */
  readonly kinds: Readonly<Record<string, number>>;
  /** The text that took longest to read. */
  readonly slowest: string;
}

/** One in so many is judged as well, which takes a hundred times as long as reading. */
const judgedEach = 100;

/**
 * Reads, shows and judges mutated formulas.
 *
 * @throws Error when one crashes, when a fault is said at no place of the text, or when nothing is shown
 */
export function tryFormulas(count: number, seed: number): Tried {
  const [read, judged]: number[][] = [[], []];
  const kinds: Record<string, number> = {};
  let slowest = "";
  let most = 0;
  for (let from = 0; from < count; from += 1000) {
    const some = fc.sample(typedFormulas, { numRuns: Math.min(1000, count - from), seed: seed + from });
    for (const [k, typed] of some.entries()) {
      const { ms, isFault } = tryReading(typed);
      read.push(ms);
      if (ms > most) [most, slowest] = [ms, typed.text];
      if (isFault) kinds.unread = (kinds.unread ?? 0) + 1;
      if (k % judgedEach > 0) continue;
      const start = clock();
      const { kind } = judge(typed.text, typed.group);
      judged.push(clock() - start);
      kinds[`judged ${kind}`] = (kinds[`judged ${kind}`] ?? 0) + 1;
    }
  }
  const sorted = (times: number[]) => times.sort((a, b) => a - b);
  return { read: sorted(read), judged: sorted(judged), kinds, slowest };
}

function clock(): number {
  return process.cpuUsage().user / 1000;
}

function tryReading({ group, text }: Typed): { ms: number; isFault: boolean } {
  const start = clock();
  const reading = read(text, group.alphabet);
  if ("statement" in reading) {
    const isShown = texOf(reading.statement) !== "" && wordsOf(reading.statement) !== "";
    if (!isShown) throw new Error(`nothing is shown of: ${text}`);
    return { ms: clock() - start, isFault: false };
  }
  const { from, to, message } = reading.fault;
  if (!(from >= 0 && from <= to && to <= text.length && message))
    throw new Error(`fault has no place in: ${text}`);
  return { ms: clock() - start, isFault: true };
}
