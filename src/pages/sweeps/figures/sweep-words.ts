import { grouped, percent } from "../../../components/ui/numbers.js";
import { t } from "../../../components/words/t.js";
import { finalScore } from "../../../lib/labs/experiments/trial.js";
import type { Measured, SweepController } from "./sweep-controller.js";
import { isOver, type TrialEntry } from "./trial-entry.js";
import type { SweepView } from "./trial-look.js";

/** What the button that trains says. */
export function runText(missing: number, all: number): string {
  if (missing === all) return t("Run {n} trials", { n: missing });
  return missing > 0 ? t("Resume: {n} missing", { n: missing }) : t("All trained");
}

/** How far a sweep has come. */
export function statusText(
  { state, message }: Pick<SweepController, "state" | "message">,
  { entries, best, labels }: Pick<SweepView, "entries" | "best" | "labels">,
): string {
  const over = entries.filter(isOver).length;
  const all = entries.length;
  const found =
    best >= 0
      ? `${entries[best].tag}, ${labels[best]}, ${percent(finalScore(entries[best]).heldOut.accuracy)}`
      : undefined;
  const leader = found ? ` ${t("Best so far: {found}.", { found })}` : "";
  switch (state) {
    case "fetching":
      return t("Fetching the drawings …");
    case "running":
      return `${t("Training: {n} of {all} trials done.", { n: over, all })}${leader}`;
    case "failed":
      return t("The sweep has stopped: {why}. Press the button to try again.", { why: message ?? "" });
    case "done":
      return `${t("{n} of {all} trials done", { n: over, all })}${failedText(entries)}.${found ? ` ${t("Best: {found}.", { found })}` : ""}`;
    case "idle":
      if (entries.length === 0) return t("No trials yet: the form says what is missing.");
      return over > 0
        ? `${t("{n} of {all} trials are done and kept.", { n: over, all })}${leader}`
        : t("Not trained yet.");
  }
}

function failedText(entries: readonly TrialEntry[]): string {
  const failed = entries.filter(({ state }) => state === "failed");
  return failed.length > 0
    ? `, ${t("{names} failed", { names: failed.map(({ tag }) => tag).join(", ") })}`
    : "";
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
      ? t("The choice is made by the held-out rows. The test rows have not been looked at.")
      : t("First the choice, then the test rows: they wait until all trials are done.");
  }
  const { entry, found } = measured;
  const { result } = found;
  const chosen = entry.found ? finalScore(entry.found.result).heldOut.accuracy : Number.NaN;
  const same = entry.found?.result.hash === result.hash;
  const place = entries.findIndex(({ tag }) => tag === entry.tag);
  const scores = t(
    "{trial}: {right} of {n} test drawings right; of the held-out ones, by which it was chosen, {chosen}.",
    {
      trial: `${entry.tag} ${labels[place]}`,
      right: percent(finalScore(result).heldOut.accuracy),
      n: grouped(result.rows.heldOut),
      chosen: percent(chosen),
    },
  );
  const again = same
    ? t("It was trained once more for this and has the same hash, {hash}: it is the same network.", {
        hash: result.hash,
      })
    : t(
        "It was trained once more for this, and its weights came out otherwise: something is wrong with this page.",
      );
  return `${scores} ${again}`;
}
