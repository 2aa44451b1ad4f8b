import { html } from "htl";
import type { RunLog } from "../../../components/training/run-log.js";
import { percent } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { replaceContent } from "../../../components/ui/replace-content.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { differences, shownValue } from "../../../lib/training/settings.js";
import { span } from "./spans.js";

/** Runs that have been done, to compare. `.value` are those whose curves are wanted. */
export interface RunHistory extends HTMLElement {
  value: readonly RunLog[];
  /** All that are kept. */
  runs: readonly RunLog[];
  /** Adds a run, or shows it afresh when it is there already. */
  add(log: RunLog): void;
}

/** What a history needs. */
export interface RunHistoryOptions {
  /** The settings that others are compared with. */
  usual: Hyperparameters;
  /** Takes up the settings of a run again. */
  restore(chosen: Hyperparameters): void;
}

export function runHistory({ usual, restore }: RunHistoryOptions): RunHistory {
  const empty = html`<p class="lab-empty">No run has finished yet. Each that does is kept here until the page is left.</p>`;
  const body = html`<tbody></tbody>`;
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="Finished runs"><table class="runs"><thead><tr><th scope="col">curve</th><th scope="col">run</th><th scope="col">settings that differ</th><th scope="col">held out</th><th scope="col">training</th><th scope="col">epochs</th><th scope="col">time</th><th scope="col">hash of the weights</th><th scope="col"><span class="visually-hidden">what to do</span></th></tr></thead>${body}</table></div>`;
  table.hidden = true;
  const root = html`<div class="run-history">${empty}${table}</div>`;
  const history: RunHistory = Object.assign(root, {
    value: [],
    runs: [],
    add(log: RunLog) {
      if (!history.runs.includes(log)) history.runs = [...history.runs, log];
      draw();
    },
  });

  function draw(): void {
    empty.hidden = history.runs.length > 0;
    table.hidden = history.runs.length === 0;
    replaceContent(body, ...history.runs.map(row));
  }

  function row(log: RunLog): HTMLElement {
    const number = log.ready.run;
    const show = Object.assign(document.createElement("input"), {
      type: "checkbox",
      checked: history.value.includes(log),
    });
    show.setAttribute("aria-label", `show the curve of run ${number}`);
    onInput(show, () => {
      choose(show.checked ? [...history.value, log] : history.value.filter((other) => other !== log));
    });
    const again = button("Restore", `restore the settings of run ${number}`, () =>
      restore(log.hyperparameters),
    );
    const away = button("Remove", `remove run ${number}`, () => {
      history.runs = history.runs.filter((other) => other !== log);
      choose(history.value.filter((other) => other !== log));
      draw();
    });
    const { progress, evaluation, whole } = log;
    const outcome = log.state === "diverged" ? "diverged" : percent(evaluation?.heldOut.accuracy ?? 0, 2);
    return html`<tr><td>${show}</td><th scope="row">${number}</th><td>${settingsText(log, usual)}</td><td class="number">${outcome}</td><td class="number">${whole?.train ? percent(whole.train.accuracy, 2) : "–"}</td><td class="number">${progress?.epoch ?? 0}</td><td class="number">${span(progress?.seconds ?? 0)}</td><td class="number">${log.finished?.hash ?? "–"}</td><td class="runs-actions">${again}${away}</td></tr>`;
  }

  function choose(next: readonly RunLog[]): void {
    history.value = next;
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return history;
}

/** What makes a run different, in words. */
export function settingsText({ hyperparameters, changed, ready }: RunLog, usual: Hyperparameters): string {
  const parts = differences(hyperparameters, usual).map(
    (control) => `${control.symbol || control.label} = ${shownValue(control, hyperparameters)}`,
  );
  if (ready.loaded) parts.unshift("from a file");
  if (changed) parts.push("changed on the way");
  return parts.length > 0 ? parts.join("; ") : "as set by the page";
}

function button(text: string, label: string, press: () => void): HTMLElement {
  const made = html`<button type="button" class="button button--quiet" aria-label=${label}>${text}</button>`;
  made.addEventListener("click", press);
  return made;
}
