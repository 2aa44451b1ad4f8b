import { profiles } from "../../src/lib/core/numbers/profiles.js";
import { timeAnswers } from "./reading.js";
import { inColumns } from "./report.js";
import { median, pairedRatio } from "./statistics.js";
import { workbookPeer } from "./workbook.js";
import { convolutionalRecipe, denseRecipe, type Pictures } from "./workload.js";

/** Engines compile what is hot while it runs. */
const warmUps = 2;

/** A piece of work in both profiles: milliseconds of each round. */
export interface ProfilePair {
  readonly work: string;
  readonly strict: readonly number[];
  readonly fused: readonly number[];
}

/**
 * Times an epoch of each recipe and an answer of a network of the pad in both profiles, in turns, in this process.
 *
 * @param now the clock
 */
export async function timeProfiles(
  { pixels, labels }: Pick<Pictures, "pixels" | "labels">,
  rounds: number,
  now: () => number = () => performance.now(),
): Promise<ProfilePair[]> {
  const pairs: ProfilePair[] = [];
  for (const [name, recipe] of Object.entries({ dense: denseRecipe, convolutional: convolutionalRecipe })) {
    const [strict, fused] = await Promise.all(
      profiles.map(async ({ name: profile }) => {
        const { epoch } = await workbookPeer({ ...recipe, pixels, labels }, { profile });
        return async () => {
          const from = now();
          await epoch();
          return now() - from;
        };
      }),
    );
    pairs.push({ work: `an epoch, ${name}`, ...(await inTurns(strict, fused, rounds)) });
  }
  const [strict, fused] = await Promise.all(
    profiles.map(({ name: profile }) => timeAnswers("characters-conv", profile, now)),
  );
  pairs.push({ work: "an answer of the pad, convolutional", ...(await inTurns(strict, fused, rounds)) });
  return pairs;
}

async function inTurns(
  strict: () => Promise<number>,
  fused: () => Promise<number>,
  rounds: number,
): Promise<Pick<ProfilePair, "strict" | "fused">> {
  const times: { strict: number[]; fused: number[] } = { strict: [], fused: [] };
  for (let round = 0; round < warmUps + rounds; round++) {
    const [one, other] = [await strict(), await fused()];
    if (round < warmUps) continue;
    times.strict.push(one);
    times.fused.push(other);
  }
  return times;
}

/** A line for each piece of work. */
export function profilePairLines(pairs: readonly ProfilePair[]): string[] {
  const rows = pairs.map(({ work, strict, fused }) => [
    work,
    median(strict).toFixed(1),
    median(fused).toFixed(1),
    pairedRatio(fused, strict).toFixed(2),
  ]);
  return inColumns([["ms, median", "strict", "fused", "fused ÷ strict"], ...rows]);
}
