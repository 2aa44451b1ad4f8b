import { readFileSync } from "node:fs";
import type { Profile } from "../../src/lib/core/numbers/profiles.js";
import { seededRandom } from "../../src/lib/core/random.js";
import { standInDrawing } from "../../src/lib/data/stand-in.js";
import type { Convention } from "../../src/lib/drawing/conventions.js";
import type { Drawing } from "../../src/lib/drawing/drawing.js";
import { firstPoints, pointCount } from "../../src/lib/drawing/first-points.js";
import { readSession } from "../../src/lib/labs/reading/read-session.js";
import { backendNamed } from "../train/backends.js";
import { median } from "./statistics.js";

/** How long a network of the pad takes for an answer. */
export interface ReadingTime {
  readonly network: string;
  readonly answers: number;
  /** Milliseconds, of the middle answer and of that which 95 of 100 beat. */
  readonly median: number;
  readonly most: number;
}

const asked = [
  { network: "characters-conv", convention: "emnist", draws: ["A", "R", "8", "q", "W"] },
  { network: "characters-dense", convention: "emnist", draws: ["A", "R", "8", "q", "W"] },
  { network: "drawings-conv", convention: "quick-draw", draws: ["bicycle", "The Mona Lisa", "fork", "ant"] },
] as const;

/**
 * Asks each network of the pad after every point of some drawings, as the pad does: strokes made into pixels, the answer,
 * and the answer with each step of the preprocessing switched.
 *
 * @param now the clock
 * @param most drawings for each network; defaults to all
 */
export async function timeReading(
  now: () => number = () => performance.now(),
  most = Infinity,
): Promise<ReadingTime[]> {
  const times: ReadingTime[] = [];
  for (const { network, convention, draws } of asked) {
    const answer = await answering(network, convention, "strict");
    const taken: number[] = [];
    for (const strokes of draws.slice(0, most).flatMap(growing)) {
      const from = now();
      await answer(strokes);
      taken.push(now() - from);
    }
    // The first answers are those of an engine that has not compiled its code yet.
    const sorted = taken.slice(20).sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))];
    times.push({ network, answers: sorted.length, median: at(0.5), most: at(0.95) });
  }
  return times;
}

/**
 * Makes ready to time the answers of a network: each call asks it after every point of its drawings, and gives the milliseconds of
 * the middle answer.
 *
 * @param now the clock
 */
export async function timeAnswers(
  name: (typeof asked)[number]["network"],
  profile: Profile,
  now: () => number,
): Promise<() => Promise<number>> {
  const { network, convention, draws } = asked.find(({ network: other }) => other === name) ?? asked[0];
  const answer = await answering(network, convention, profile);
  return async () => {
    const taken: number[] = [];
    for (const strokes of draws.flatMap(growing)) {
      const from = now();
      await answer(strokes);
      taken.push(now() - from);
    }
    return median(taken);
  };
}

async function answering(
  network: string,
  convention: Convention,
  profile: Profile,
): Promise<(strokes: Drawing) => Promise<void>> {
  const session = readSession({ post: () => {}, makeBackend: backendNamed("wasm", profile) });
  const weights = new Uint8Array(readFileSync(`data/models/${network}.safetensors`));
  const card = readFileSync(`data/models/${network}.json`, "utf8");
  await session.handle({ kind: "network", name: network, card, weights });
  return (strokes) =>
    session.handle({
      kind: "strokes",
      id: 1,
      network,
      strokes,
      convention,
      pen: 1,
      without: [],
      steps: true,
    });
}

/** A drawing after each of its points. */
function growing(name: string): Drawing[] {
  const drawing = standInDrawing(name, seededRandom(1));
  return Array.from({ length: pointCount(drawing) }, (_, k) => firstPoints(drawing, k + 1));
}

/** A line for each network. */
export function readingLines(times: readonly ReadingTime[]): string[] {
  return times.map(
    ({ network, answers, median, most }) =>
      `${network.padEnd(18)} ${answers} answers, median ${median.toFixed(1)} ms, 95 of 100 within ${most.toFixed(1)} ms`,
  );
}
