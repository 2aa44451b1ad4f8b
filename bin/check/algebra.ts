import { judge } from "../../src/lib/algebra/judge.js";
import { type PairGroup, pairGroups } from "./algebra-pairs.js";
import { tryFormulas } from "./mutated-formulas.js";

/** What a command prints, and whether all is as it should be. */
export interface Figures {
  readonly lines: readonly string[];
  readonly isWell: boolean;
}

/**
 * Judges the pairs of the table.
 *
 * @param groups defaults to all
 * @returns how many pairs there are, and how many are refused and accepted wrongly; one that cannot be read is refused
 */
export function pairFigures(groups: readonly PairGroup[] = pairGroups): Figures {
  const refused: string[] = [];
  const accepted: string[] = [];
  for (const group of groups) {
    refused.push(...group.same.filter((text) => judge(text, group).kind !== "right"));
    for (const text of group.other) {
      const { kind } = judge(text, group);
      if (kind === "right") accepted.push(text);
      if (kind === "fault") refused.push(text);
    }
  }
  const [same, other] = [
    groups.flatMap((group) => group.same).length,
    groups.flatMap((group) => group.other).length,
  ];
  return {
    lines: [
      ...refused.map((text) => `refused wrongly: ${text}`),
      ...accepted.map((text) => `accepted wrongly: ${text}`),
      `${same + other} pairs, ${same} equal and ${other} not`,
      `wrong refusals: ${refused.length}`,
      `wrong acceptances: ${accepted.length}`,
    ],
    isWell: refused.length + accepted.length === 0,
  };
}

/** What so many mutated formulas take. Throws where one crashes. */
export function formulaFigures(count: number): Figures {
  const { read, judged, kinds, slowest } = tryFormulas(count, 1);
  const took = (what: string, times: readonly number[]) => {
    const at = (part: number) => times[Math.floor(part * (times.length - 1))].toFixed(2);
    return `${times.length} ${what}: median ${at(0.5)} ms, 99.9 % within ${at(0.999)} ms, at most ${at(1)} ms of processor time`;
  };
  const outcomes = Object.entries(kinds).map(([kind, times]) => `${times} ${kind}`);
  return {
    lines: [
      `${count} formulas, none crashed: ${outcomes.join(", ")}`,
      took("read", read),
      took("judged", judged),
      `slowest: ${slowest.slice(0, 100)}`,
    ],
    isWell: true,
  };
}
