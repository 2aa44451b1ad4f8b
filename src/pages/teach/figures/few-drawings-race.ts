import { html } from "htl";
import { teachClient } from "../../../components/training/teach-client.js";
import { choice } from "../../../components/ui/choice.js";
import { percent } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import type { Score } from "../../../lib/training/curve-recorder.js";
import { type FewDrawingsOptions, type FewResult, fewDrawingsRun } from "./few-drawings-run.js";

/** Drawings of each class to choose from. */
const sizes = ["3", "10", "30"] as const;

/** The race: `.value` is the best accuracy on others that ten drawings of each class gave, NaN before; `input` tells of it. */
export interface FewDrawingsRace extends HTMLElement {
  readonly value: number;
}

/** The size that is chosen at first, of which `value` tells. */
const usual = "10";

/** Trains a worker on the same few drawings in several ways, one after the other. */
export function fewDrawingsRace({
  invalidation,
  ...options
}: FewDrawingsOptions & { invalidation: Promise<unknown> }): FewDrawingsRace {
  const run = fewDrawingsRun(options, teachClient, show);
  const size = choice({ legend: t("Drawings of each class"), options: sizes, chosen: usual });
  const start = textButton(
    t("Train in all ways"),
    () => {
      if (run.state === "running") run.stop(t("Stopped."));
      else {
        trained = size.value;
        run.run(Number(trained));
      }
    },
    "button--primary",
  );
  const status = liveStatus("race-status");
  const cells = options.ways.map(() => ["heldOut", "train", "seconds"].map(() => new Text("–")));
  const numbers = table({
    label: t("The ways in numbers"),
    head: [t("way"), t("held out right"), t("training right"), t("seconds")],
    rows: options.ways.map(({ name }, k) => [name, ...cells[k]]),
  });
  const root = Object.assign(
    html`<div class="race few-race" data-state="idle">${size}<div class="race-top">${start}${status}</div>${numbers}</div>`,
    { value: Number.NaN },
  );
  let trained = "";

  function show(): void {
    root.dataset.state = run.state;
    start.textContent = run.state === "running" ? t("Stop") : t("Train in all ways");
    status.say(run.status);
    for (const [k, result] of run.results.entries()) {
      for (const [place, text] of textsOf(result).entries()) cells[k][place].data = text;
    }
    if (run.state !== "finished" || trained !== usual) return;
    root.value = Math.max(...run.results.map((result) => result?.scores.heldOut?.accuracy ?? 0));
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  onInput(root);
  invalidation.then(() => run.stop(""));
  show();
  return root;
}

function textsOf(result: FewResult | undefined): string[] {
  if (!result) return ["–", "–", "–"];
  const right = (score: Score | undefined) => (score ? percent(score.accuracy) : "–");
  const { heldOut, train } = result.scores;
  return [right(heldOut), right(train), result.seconds.toFixed(1)];
}
