import { messageOf } from "../../src/lib/core/message-of.js";
import { boundOf, type Goal, isMet, shownAs } from "../figures/goals.js";
import { inColumns } from "./report.js";

/** Numbers that are measured together, by their names. */
export type Numbers = Readonly<Record<string, number>>;

/** What measures them, by the name of the measurement. */
export type Measurements = Readonly<Record<string, () => Promise<Numbers>>>;

/** What came of a measurement in each round: its numbers, or why there are none. */
export type Rounds = ReadonlyMap<string, readonly (Numbers | string)[]>;

/**
 * Measures everything, then everything again: what slows the machine for a while does not slow one thing alone.
 *
 * @param progress is told what is measured next
 */
export async function measureAll(
  measurements: Measurements,
  rounds: number,
  progress: (line: string) => void,
): Promise<Rounds> {
  const found = new Map<string, (Numbers | string)[]>();
  for (let round = 1; round <= rounds; round++) {
    for (const [name, measure] of Object.entries(measurements)) {
      progress(`round ${round} of ${rounds}: ${name} …`);
      found.set(name, [...(found.get(name) ?? []), await measure().catch(messageOf)]);
    }
  }
  return found;
}

/** A line for each goal: what was found in each round, what was asked, and whether every round met it. */
export function goalLines(goals: readonly Goal[], rounds: Rounds): string[] {
  const count = Math.max(0, ...Array.from(rounds.values(), ({ length }) => length));
  const heads = Array.from({ length: count }, (_, k) => `round ${k + 1}`);
  const rows = goals.map((goal) => {
    const numbers = Array.from({ length: count }, (_, k) =>
      numberIn(rounds.get(goal.measurement)?.[k], goal),
    );
    const shown = numbers.map((number) => (number === undefined ? "–" : shownAs(number, goal)));
    return [goal.what, ...shown, boundOf(goal), judged(goal, numbers)];
  });
  const reasons = [...rounds].flatMap(([name, found]) =>
    found.flatMap((one, k) => (typeof one === "string" ? [`round ${k + 1}, ${name}: ${one}`] : [])),
  );
  return [...inColumns([["what", ...heads, "asked", ""], ...rows]), ...reasons];
}

/** The mean of each number over the rounds, by the name of the measurement; of those that failed in some round, nothing. */
export function meansOf(rounds: Rounds): Record<string, Numbers> {
  return Object.fromEntries(
    [...rounds].flatMap(([name, found]) => {
      const measured = found.filter((one) => typeof one === "object");
      if (measured.length < found.length || measured.length === 0) return [];
      const mean = (number: string) => measured.reduce((sum, one) => sum + one[number], 0) / measured.length;
      return [[name, Object.fromEntries(Object.keys(measured[0]).map((number) => [number, mean(number)]))]];
    }),
  );
}

function numberIn(found: Numbers | string | undefined, { number }: Goal): number | undefined {
  return typeof found === "object" ? found[number] : undefined;
}

function judged(goal: Goal, numbers: readonly (number | undefined)[]): string {
  const known = numbers.filter((number) => number !== undefined);
  if (known.length === 0) return "not measured";
  const met = known.filter((number) => isMet(goal, number)).length;
  if (met === 0) return "MISSED";
  if (met < known.length) return "met and MISSED";
  return met < numbers.length ? `met in ${met} of ${numbers.length}` : "met";
}
