import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReproductions, trialNamed } from "../../src/lib/labs/experiments/reproductions.js";
import golden from "../golden/labs.json" with { type: "json" };

const found = readReproductions(JSON.parse(readFileSync("data/reproductions.json", "utf8")));

/** Name of a trial without its seed. */
const kindOf = (name: string) => name.replace(/, seed \d+$/, "");
const kinds = [...new Set(golden.trials.map(({ name }) => kindOf(name)))];

/** Mean test accuracies of a kind of trial: ours, and PyTorch's on the same rows. */
function accuraciesOf(kind: string): { ours: number; theirs: number } {
  const theirs = golden.trials.filter(({ name }) => kindOf(name) === kind);
  const ours = theirs.map(({ experiment, name, rows }) => {
    const trial = trialNamed(found, experiment, name);
    expect(trial.rows).toEqual({ train: rows.train, heldOut: rows.test });
    // A curve has for each epoch its number, training loss and accuracy, and the same for the held-out rows.
    return trial.curve.at(-1)?.[4] ?? Number.NaN;
  });
  return { ours: meanOf(ours), theirs: meanOf(theirs.map(({ testAccuracy }) => testAccuracy)) };
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

describe("the networks of systems 3 and 4", () => {
  it("were run on both choices of rows", () => {
    expect(kinds).toHaveLength(8);
  });

  it.each(kinds)("are within 1.5 points of PyTorch's: %s", (kind) => {
    const { ours, theirs } = accuraciesOf(kind);
    expect(Math.abs(ours - theirs), `${ours} beside ${theirs}`).toBeLessThanOrEqual(0.015);
  });
});
