import { html } from "htl";
import { curves, type Series } from "../../../components/chart/curves.js";
import { lineLook } from "../../../components/chart/line-looks.js";
import { inkPalette } from "../../../components/chart/palette.js";
import { every } from "../../../components/training/every.js";
import { labQuestions } from "../../../components/training/lab-questions.js";
import { runCompare } from "../../../components/training/run-compare.js";
import type { News } from "../../../components/training/run-controller.js";
import { settingsPanel } from "../../../components/training/settings-panel.js";
import { undoButton } from "../../../components/training/undo-button.js";
import { choice } from "../../../components/ui/choice.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { percent } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { recallOf } from "../../../lib/core/metrics.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { lookAlikesOf } from "../../../lib/labs/reading/look-alikes.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import type { LadderQuestion } from "../questions.js";
import { confusionMap } from "./confusion-map.js";
import { type LadderRecipes, type LadderResult, LadderState } from "./ladder-state.js";
import { mistakesOfClass } from "./mistakes-of-class.js";
import { chooseTile, recallTiles } from "./recall-tiles.js";

/** What the ladder is of. */
export interface LadderOptions extends LadderRecipes {
  readonly classes: readonly string[];
  /** What leads through them. */
  readonly questions: readonly LadderQuestion[];
  /** What can be trained on, the first at first. */
  readonly samples: readonly { readonly label: string; load(): Promise<Dataset> }[];
  /** Ends the worker. */
  readonly invalidation: Promise<unknown>;
}

/**
 * Recipes that are trained one after the other on the same samples, each with one change more: a table with the
 * accuracy and the time of each, their curves, and what the last one mistakes for what.
 */
export function ladderView(options: LadderOptions): HTMLElement {
  const { classes, samples, reported, invalidation } = options;
  const state = new LadderState(options, hear);
  const labels = samples.map(({ label }) => label);
  const source = choice({ legend: t("Characters to train on"), options: labels });
  const load = () => samples[labels.indexOf(source.value)].load();
  const placesOf = (names: readonly string[]) =>
    names.map((name) => options.stages.findIndex((one) => one.name === name));
  const train = textButton(
    t("Train"),
    () => state.trainSome(placesOf(asked.value.trains), load),
    "button--primary",
  );
  const all = textButton(t("Train all, in turn"), () => state.trainSome([...options.stages.keys()], load));
  const pause = textButton(t("Pause"), () => state.pause());
  const undo = undoButton(() => {
    state.undo();
    details.show();
    compare.show(state.compared);
  });
  const status = liveStatus("race-status");
  const clock = html`<p class="ladder-clock number"></p>`;
  const asked = labQuestions<LadderResult, LadderQuestion>({
    questions: options.questions,
    action: html`<div class="race-top">${train}${pause}${all}${undo}${status}</div>`,
  });
  const recipes = recipeTable(state, percent(reported.testAccuracy), (k) => state.train(k, [], load));
  const own = ownRecipe(state.settings(), options.stages, (chosen) => {
    state.own = chosen;
    show();
  });
  const compare = runCompare(t("test"));
  const sideBySide = html`<details class="ladder-own"><summary>${t("Lay two recipes side by side")}</summary>${compare}</details>`;
  const chart = accuracyChart(state);
  const arithmetic = html`<p class="caption lab-arithmetic"></p>`;
  const details = ladderDetails(classes, state);
  const root = html`<div class="ladder" data-state="idle">${asked}${clock}${source}${recipes.root}${own}${sideBySide}${chart.root}${arithmetic}${details.root}</div>`;
  const maySay = every(100);

  function hear(news: News | undefined): void {
    if (news?.kind === "cell") {
      details.add(news.drawings);
      return;
    }
    if (news?.kind === "evaluation") details.show();
    if (news?.kind !== "progress" || maySay() || state.atRest) show();
    if (news && state.atRest) {
      details.askMistakes();
      asked.take(state.results);
      compare.show(state.compared);
    }
  }

  function show(): void {
    root.dataset.state = state.state;
    setDisabled(pause, !state.running);
    undo.show(state.before);
    for (const button of [train, all]) setDisabled(button, state.running);
    train.textContent = t("Train {names}", { names: asked.value.trains.join(t(", then ")) });
    recipes.show();
    chart.show();
    arithmetic.textContent = state.arithmetic;
    const { time, said } = state.clock;
    clock.replaceChildren(...(time === "" ? [said] : [html`<b>${time}</b>`, ` ${said}`]));
    status.say(state.words);
  }

  asked.addEventListener("input", () => show());
  source.addEventListener("input", () => {
    details.root.hidden = true;
    state.forget();
    compare.show([]);
  });
  onInput(root);
  undo.hear(root);
  invalidation.then(() => state.leave());
  show();
  return root;
}

/** A row for each recipe, with its button; cells change in place. */
function recipeTable(state: LadderState, goal: string, train: (k: number) => void) {
  const rows = state.recipes.map(({ name, adds }, k) => ({
    name: html`<th scope="row"><b>${name}</b><span class="ladder-adds">${adds}</span></th>`,
    button: textButton(t("Train"), () => train(k), "button--quiet"),
    cells: Array.from({ length: 5 }, () => html`<td></td>`),
  }));
  const root = table({
    label: t("The recipes in numbers"),
    head: [
      t("recipe"),
      "",
      "η",
      t("test right"),
      t("training right"),
      t("time"),
      t("past {goal} after", { goal }),
    ],
    rows: rows.map(({ name, button, cells }) => [name, button, ...cells]),
    className: "ladder-table",
  });
  return {
    root,
    show() {
      for (const [k, { button, cells }] of rows.entries()) {
        const row = state.row(k);
        for (const [j, text] of [row.rate, ...row.cells].entries()) cells[j].textContent = text;
        cells[4].classList.toggle("is-past", row.past);
        button.textContent = row.button;
        button.setAttribute("aria-label", `${row.button}: ${state.recipes[k].name}`);
        setDisabled(button, row.running);
        button.closest("tr")?.toggleAttribute("data-current", row.current);
      }
    },
  };
}

/** The reader's own recipe: begun from one of the others, then changed. */
function ownRecipe(
  settings: readonly Hyperparameters[],
  recipes: readonly { readonly name: string }[],
  chosen: (recipe: Hyperparameters) => void,
): HTMLElement {
  const last = recipes.length - 1;
  const panel = settingsPanel(settings[last], { first: ["learningRate", "hidden", "epochs"] });
  const select = document.createElement("select");
  select.append(...recipes.map(({ name }, k) => new Option(name, String(k), k === last, k === last)));
  const begin = html`<label class="field race-choice"><span class="field-label">${t("Begin from")}</span> ${select}</label>`;
  select.addEventListener("input", () => {
    panel.show(settings[select.selectedIndex]);
    chosen(panel.value);
  });
  panel.addEventListener("input", () => chosen(panel.value));
  return html`<details class="ladder-own"><summary>${t("Change a recipe yourself")}</summary>${begin}${panel}</details>`;
}

/** The training rows of the recipe that is in the worker. */
const trainingLine = {
  label: t("its training characters"),
  colour: "var(--ink-soft)",
  dash: "1 3",
  width: 1.25,
};

function accuracyChart(state: LadderState) {
  const root = curves({
    title: t("Characters right"),
    xLabel: t("seconds of training"),
    yTicks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    scale: "linear",
    format: (part) => percent(part, 0),
    height: 216,
  });
  return {
    root,
    show() {
      const { tests, train } = state.lines();
      const shown: Series[] = tests.flatMap((line, k) =>
        line.x.length > 0 ? [{ ...lineLook(k), label: state.recipes[k].name, ...line }] : [],
      );
      if (train.x.length > 0) shown.push({ ...trainingLine, ...train });
      root.update(shown, Math.max(1, ...shown.flatMap(({ x }) => x)));
    },
  };
}

/** What the recipe in the worker mistakes for what. */
function ladderDetails(classes: readonly string[], state: LadderState) {
  const map = confusionMap(classes, lookAlikesOf(classes));
  const tiles = recallTiles(classes, Math.max(0, classes.indexOf("F")));
  const mistakes = mistakesOfClass(classes);
  const title = html`<h3></h3>`;
  const root = html`<div class="ladder-details" hidden>${title}${map}${tiles}${mistakes}</div>`;

  function askMistakes(): void {
    const { confusion } = state;
    if (!confusion) return;
    for (const cell of mistakes.begin(tiles.value, confusion)) state.askCell(cell, 4);
  }

  tiles.addEventListener("input", askMistakes);
  map.addEventListener("input", () => {
    chooseTile(tiles, map.value);
    askMistakes();
  });
  return {
    root,
    askMistakes,
    add: (drawings: Parameters<typeof mistakes.add>[0]) => mistakes.add(drawings, inkPalette),
    show() {
      const { confusion, currentName } = state;
      root.hidden = !confusion || currentName === undefined;
      if (!confusion || currentName === undefined) return;
      title.textContent = t("What {name} says of the test characters", { name: currentName });
      map.update(confusion);
      tiles.update(recallOf(confusion, classes.length));
    },
  };
}
