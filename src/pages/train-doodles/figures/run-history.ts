import { html } from "htl";
import { type ComparedRun, runCompare } from "../../../components/training/run-compare.js";
import type { RunLog } from "../../../components/training/run-log.js";
import { percent } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { replaceContent } from "../../../components/ui/replace-content.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
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

/** The runs in a table, each with a name that the reader may change, and two of them side by side. */
export function runHistory({ usual, restore }: RunHistoryOptions): RunHistory {
  const empty = html`<p class="lab-empty">${t("No run has finished yet. Each that does is kept here until you leave the page.")}</p>`;
  const body = html`<tbody></tbody>`;
  const heads = [t("curve"), t("name"), t("settings that differ"), ...Object.values(resultHeads)];
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label=${t("Finished runs")}><table class="runs"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}<th scope="col"><span class="visually-hidden">${t("what to do")}</span></th></tr></thead>${body}</table></div>`;
  const compare = runCompare();
  table.hidden = true;
  const root = html`<div class="run-history">${empty}${table}${compare}</div>`;
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
    compare.show(history.runs.map(comparedOf));
  }

  function row(log: RunLog): HTMLElement {
    const show = Object.assign(document.createElement("input"), {
      type: "checkbox",
      checked: history.value.includes(log),
    });
    show.setAttribute("aria-label", t("show the curve of {name}", { name: log.name }));
    onInput(show, () => {
      choose(show.checked ? [...history.value, log] : history.value.filter((other) => other !== log));
    });
    const again = button(t("Restore"), t("restore the settings of {name}", { name: log.name }), () =>
      restore(log.hyperparameters),
    );
    const away = button(t("Remove"), t("remove {name}", { name: log.name }), () => {
      history.runs = history.runs.filter((other) => other !== log);
      choose(history.value.filter((other) => other !== log));
      draw();
    });
    const results = Object.values(resultsOf(log)).map((text) => html`<td class="number">${text}</td>`);
    return html`<tr><td>${show}</td><th scope="row">${nameField(log)}</th><td>${settingsText(log, usual)}</td>${results}<td class="runs-actions">${again}${away}</td></tr>`;
  }

  function nameField(log: RunLog): HTMLElement {
    const field = Object.assign(document.createElement("input"), {
      type: "text",
      className: "run-name",
      value: log.name,
      maxLength: 40,
      autocomplete: "off",
    });
    field.setAttribute("aria-label", t("name of {name}", { name: log.name }));
    onInput(field);
    field.addEventListener("change", () => {
      log.name = field.value.trim() || log.name;
      draw();
      choose(history.value);
    });
    return field;
  }

  function choose(next: readonly RunLog[]): void {
    history.value = next;
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return history;
}

/** Heads of what a run came to. */
const resultHeads = {
  heldOut: t("held out"),
  training: t("training"),
  epochs: t("epochs"),
  time: t("time"),
  hash: t("hash of the weights"),
} as const;

/** What a run came to, under the heads that tables of runs have. */
function resultsOf({ state, evaluation, whole, progress, finished }: RunLog): Record<string, string> {
  return {
    [resultHeads.heldOut]:
      state === "diverged" ? t("diverged") : percent(evaluation?.heldOut.accuracy ?? 0, 2),
    [resultHeads.training]: whole?.train ? percent(whole.train.accuracy, 2) : "–",
    [resultHeads.epochs]: String(progress?.epoch ?? 0),
    [resultHeads.time]: span(progress?.seconds ?? 0),
    [resultHeads.hash]: finished?.hash ?? "–",
  };
}

function comparedOf(log: RunLog): ComparedRun {
  const { name, hyperparameters, heldOut, trained, ready } = log;
  return { id: ready.run, name, hyperparameters, heldOut, trained, results: resultsOf(log) };
}

/** What makes a run different, in words. */
export function settingsText({ hyperparameters, changed, ready }: RunLog, usual: Hyperparameters): string {
  const parts = differences(hyperparameters, usual).map(
    (control) =>
      `${control.symbol || libraryWords(control.label)} = ${libraryWords(shownValue(control, hyperparameters))}`,
  );
  if (ready.loaded) parts.unshift(t("from a file"));
  if (changed) parts.push(t("changed on the way"));
  return parts.length > 0 ? parts.join("; ") : t("as set by the page");
}

function button(text: string, label: string, press: () => void): HTMLElement {
  const made = html`<button type="button" class="button button--quiet" aria-label=${label}>${text}</button>`;
  made.addEventListener("click", press);
  return made;
}
