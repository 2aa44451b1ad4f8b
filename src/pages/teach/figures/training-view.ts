import { html } from "htl";
import { type ConfusionCell, confusionTable } from "../../../components/chart/confusion-matrix.js";
import type { PadNetwork } from "../../../components/draw/reader.js";
import { arithmeticHere } from "../../../components/training/arithmetic-line.js";
import { type RunAction, runButtons } from "../../../components/training/run-buttons.js";
import { settingsPanel } from "../../../components/training/settings-panel.js";
import { undoButton } from "../../../components/training/undo-button.js";
import { setHidden } from "../../../components/ui/disable.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import type { TeachReplyOf } from "../../../lib/labs/teach/teach-protocol.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import type { NetworkState } from "./taught-network.js";
import { teachCharts } from "./teach-charts.js";

/** What is done with the network. */
export interface TrainingActions {
  /** @param name of a network to continue from; empty for a random beginning */
  startFrom(name: string): void;
  /** Adds the classes of the network to continue from. */
  addClasses(): void;
  act(action: RunAction): void;
  /** Goes back to before the network was trained last, or begun anew. */
  undoRun(): void;
  want(wanted: Hyperparameters): void;
  /** Held-out drawings of one class taken for another. */
  openCell(cell: ConfusionCell): void;
}

const stateWords: Readonly<Record<NetworkState, string>> = {
  none: t("There is no network yet: it takes two classes."),
  starting: t("The network is being made."),
  resting: t("Ready."),
  training: t("Training …"),
};

/** Trains the network: buttons, settings, how far it is, and which class it takes for which. */
export function trainingView(
  networks: readonly PadNetwork[],
  recipe: Hyperparameters,
  actions: TrainingActions,
) {
  const charts = teachCharts();
  const begin = beginWith(networks, (name) => actions.startFrom(name));
  const panel = settingsPanel(recipe, { first: ["learningRate", "hidden", "epochs"], folded: begin.root });
  const buttons = runButtons();
  const undo = undoButton(() => actions.undoRun());
  const addItsClasses = textButton(t("Add its classes"), () => actions.addClasses());
  const status = liveStatus("teach-status");
  const matrix = matrixView((cell) => actions.openCell(cell));
  const arithmetic = html`<p class="caption lab-arithmetic"></p>`;
  addItsClasses.hidden = true;
  onInput(buttons, () => actions.act(buttons.value));
  onInput(panel, () => actions.want(panel.value));

  const top = html`<div class="lab-top">${buttons}${undo}${addItsClasses}${status}</div>`;
  const root = html`<section class="lab-part" aria-labelledby="teach-train"><h3 id="teach-train">${t("What it has learned")}</h3>
      ${panel}
      <div class="teach-train">${charts}<div class="scroll" tabindex="0" role="region" aria-label=${t("Which class is taken for which")}>${matrix.root}</div></div>
      ${arithmetic}
    </section>`;
  // Where drawings are chosen, the keys would be taken for what undoes a change of those.
  for (const part of [top, root]) undo.hear(part);

  return {
    /** What trains the network, and how far it is. */
    top,
    root,
    charts,
    /** Shows what the network is trained with. */
    showSettings(chosen: Hyperparameters) {
      panel.show(chosen);
      arithmetic.textContent = arithmeticHere([chosen.profile]);
    },
    markWaiting: panel.markWaiting,
    showBeginning: begin.show,
    showConfusion: matrix.show,
    offerClasses(on: boolean) {
      setHidden(addItsClasses, !on, buttons);
    },
    progress({ epoch, seconds, loss }: TeachReplyOf<"progress">) {
      const done = { epoch, seconds: seconds.toFixed(1) };
      status.say(
        Number.isNaN(loss)
          ? t("Epoch {epoch}, {seconds} s.", done)
          : t("Epoch {epoch}, {seconds} s, loss of the last batch {loss}.", {
              ...done,
              loss: loss.toFixed(3),
            }),
      );
    },
    /** @param of back: epochs that the network had had where an undo leads; undefined where there is nothing to undo */
    showState(
      state: NetworkState,
      { canTrain, begun, back }: { canTrain: boolean; begun: boolean; back: number | undefined },
    ) {
      const undoes = state === "resting" && back !== undefined;
      undo.show(undoes ? t("Undo: back to epoch {epoch}", { epoch: back }) : undefined);
      buttons.show(!canTrain ? "loading" : state === "training" ? "running" : "paused", begun);
      // While it is made anew, what was said of the one before it is no longer so.
      if (!begun || state === "none" || state === "starting") {
        status.say(canTrain || state === "none" ? stateWords[state] : t("Draw something to train on."));
      } else if (status.textContent === stateWords.starting) {
        status.say(t("Your network is as you left it."));
      }
    },
  };
}

function beginWith(networks: readonly PadNetwork[], choose: (name: string) => void) {
  const select = document.createElement("select");
  const titleOf = ({ convention, title }: PadNetwork) =>
    `${convention === "emnist" ? t("characters") : t("drawings")}, ${title}`;
  select.append(
    new Option(t("from scratch"), ""),
    ...networks.map(
      (network) => new Option(t("from a trained network: {name}", { name: titleOf(network) }), network.name),
    ),
  );
  select.addEventListener("change", (event) => {
    event.stopPropagation();
    choose(select.value);
  });
  return {
    root: html`<label class="teach-begin"><span>${t("Begin")}</span> ${select}</label>`,
    show(name: string) {
      select.value = name;
    },
  };
}

/** Classes that a matrix is shown for. */
const mostInMatrix = 30;

/** Which class is taken for which, made anew when the classes are others. */
function matrixView(openCell: (cell: ConfusionCell) => void) {
  const root = html`<div class="teach-matrix"></div>`;
  let shown = "";
  let table: ReturnType<typeof confusionTable> | undefined;

  function tableOf(classes: readonly string[]): ReturnType<typeof confusionTable> {
    const made = confusionTable(classes);
    onInput(made, () => {
      if (made.value) openCell(made.value);
    });
    root.replaceChildren(made);
    return made;
  }

  return {
    root,
    show(classes: readonly string[], confusion: Uint32Array) {
      if (!table || String(classes) !== shown) {
        shown = String(classes);
        table = tableOf(classes);
      }
      root.hidden = confusion.every((count) => count === 0) || classes.length > mostInMatrix;
      if (!root.hidden) table.update(confusion);
    },
  };
}
