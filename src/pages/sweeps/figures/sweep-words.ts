import { grouped, percent } from "../../../components/ui/numbers.js";
import { finalScore } from "../../../lib/labs/experiments/trial.js";
import type { Measured, SweepController } from "./sweep-controller.js";
import { isOver, type TrialEntry } from "./trial-entry.js";
import type { SweepView } from "./trial-look.js";

/** What the button that trains says. */
export function runText(missing: number, all: number): string {
  if (missing === all) return `Run ${missing} trials`;
  return missing > 0 ? `Resume: ${missing} missing` : "All trained";
}

/** How far a sweep has come. */
export function statusText(
  { state, message }: Pick<SweepController, "state" | "message">,
  { entries, best, labels }: Pick<SweepView, "entries" | "best" | "labels">,
): string {
  const over = entries.filter(isOver).length;
  const leader =
    best >= 0
      ? ` Best so far: ${entries[best].tag}, ${labels[best]}, ${percent(finalScore(entries[best]).heldOut.accuracy)}.`
      : "";
  switch (state) {
    case "fetching":
      return "Fetching the drawings …";
    case "running":
      return `Training: ${over} of ${entries.length} trials done.${leader}`;
    case "failed":
      return `The sweep has stopped: ${message}. Press the button to try again.`;
    case "done":
      return `${over} of ${entries.length} trials done${failedText(entries)}.${leader.replace(" so far", "")}`;
    case "idle":
      if (entries.length === 0) return "No trials yet: the form says what is missing.";
      return over > 0
        ? `${over} of ${entries.length} trials are done and kept.${leader}`
        : "Not trained yet.";
  }
}

function failedText(entries: readonly TrialEntry[]): string {
  const failed = entries.filter(({ state }) => state === "failed");
  return failed.length > 0 ? `, ${failed.map(({ tag }) => tag).join(", ")} failed` : "";
}

/** What the test rows say of the trial that was chosen. @param over whether all trials have come to their end */
export function testText(
  measured: Measured | undefined,
  over: boolean,
  entries: readonly TrialEntry[],
  labels: readonly string[],
): string {
  if (!measured) {
    return over
      ? "The choice is made by the held-out rows. The test rows have not been looked at."
      : "First the choice, then the test rows: they wait until all trials are done.";
  }
  const { entry, found } = measured;
  const { result } = found;
  const chosen = entry.found ? finalScore(entry.found.result).heldOut.accuracy : Number.NaN;
  const same = entry.found?.result.hash === result.hash;
  const place = entries.findIndex(({ tag }) => tag === entry.tag);
  return (
    `${entry.tag} ${labels[place]}: ${percent(finalScore(result).heldOut.accuracy)} of ${grouped(result.rows.heldOut)} test drawings right; ` +
    `of the held-out ones, by which it was chosen, ${percent(chosen)}. ` +
    (same
      ? `It was trained once more for this and has the same hash, ${result.hash}: it is the same network.`
      : "It was trained once more for this, and its weights came out otherwise: something is wrong with this page.")
  );
}
