import { html } from "htl";
import { confusionTable } from "../../../components/chart/confusion-matrix.js";
import { labQuestions } from "../../../components/training/lab-questions.js";
import type { RunQuestion } from "../../../components/training/preset-run.js";
import { runButtons } from "../../../components/training/run-buttons.js";
import type { RunLog } from "../../../components/training/run-log.js";
import { scoresTable } from "../../../components/training/scores-table.js";
import { settingsPanel } from "../../../components/training/settings-panel.js";
import { undoButton } from "../../../components/training/undo-button.js";
import { liveStatus } from "../../../components/ui/status.js";
import { t } from "../../../components/words/t.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { cellDialog } from "./cell-dialog.js";
import { firstLayerView } from "./first-layer-view.js";
import { runCharts } from "./run-charts.js";
import { type RunHistoryOptions, runHistory } from "./run-history.js";
import { statusLine } from "./status-line.js";
import { type WeightsFilesOptions, weightsFiles } from "./weights-files.js";

/** What the pieces need. */
export interface LabViewOptions {
  classes: readonly string[];
  chosen: Hyperparameters;
  questions: readonly RunQuestion[];
  undo(): void;
  history: RunHistoryOptions;
  files: WeightsFilesOptions;
}

/** What the lab shows, in parts that are updated one by one. */
export type LabView = ReturnType<typeof labView>;

/** Lays out the lab: the questions with the run buttons, then settings, curves and results side by side, then what is below. */
export function labView(options: LabViewOptions) {
  const { classes } = options;
  const buttons = runButtons();
  const undo = undoButton(options.undo);
  const view = {
    buttons,
    undo,
    questions: labQuestions<RunLog, RunQuestion>({
      questions: options.questions,
      action: html`<div class="lab-top">${buttons}${undo}</div>`,
    }),
    status: statusLine(),
    message: liveStatus("lab-message"),
    arithmetic: html`<p class="caption lab-arithmetic"></p>`,
    panel: settingsPanel(options.chosen, {
      first: ["learningRate", "dropout", "hidden"],
      usual: options.history.usual,
    }),
    charts: runCharts(),
    scores: scoresTable(),
    matrix: confusionTable(classes),
    worst: html`<div class="worst"></div>`,
    worstCount: html`<p class="caption">${t("They appear here as soon as the network has been looked at.")}</p>`,
    weights: firstLayerView(classes),
    history: runHistory(options.history),
    files: weightsFiles(options.files),
    dialog: cellDialog(),
    live: liveStatus(),
  };
  const worstPart = html`<section class="lab-part"><h3>${t("The drawings it is most wrong about")}</h3>${view.worstCount}${view.worst}</section>`;
  const weightsPart = html`<section class="lab-part"><h3>${t("The weights of the first layer")}</h3>${view.weights}</section>`;
  const root = html`<div class="lab training-lab">
    ${view.questions}
    ${view.status}
    <div class="lab-body">
      <section class="lab-settings" aria-label=${t("Settings")}>${view.panel}</section>
      <section class="lab-curves" aria-label=${t("Curves")}>${view.charts}${view.message}${view.arithmetic}</section>
      <section class="lab-results" aria-label=${t("Results")}>${view.scores}${view.matrix}</section>
    </div>
    ${worstPart}${weightsPart}
    <section class="lab-part"><h3>${t("Runs to compare")}</h3>${view.history}</section>
    <details class="lab-part"><summary>${t("Keep the weights, or load some")}</summary>${view.files}</details>
    ${view.dialog}${view.live}
  </div>`;
  undo.hear(root);
  return { ...view, worstPart, weightsPart, root };
}
