import { html } from "htl";
import { type ConfusionCell, confusionTable } from "../../../components/chart/confusion-matrix.js";
import { answerView } from "../../../components/draw/answer-view.js";
import type { PadNetwork } from "../../../components/draw/reader.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { type RunAction, runButtons } from "../../../components/training/run-buttons.js";
import { settingsPanel } from "../../../components/training/settings-panel.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { Ink } from "../../../lib/labs/teach/collection.js";
import type { TeachReplyOf } from "../../../lib/labs/teach/teach-protocol.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { type ClassChipsOptions, classChips } from "./class-chips.js";
import { type BrowserActions, drawingsBrowser } from "./drawings-browser.js";
import { lessonView } from "./lesson-view.js";
import type { PupilState } from "./pupil.js";
import { teachCharts } from "./teach-charts.js";
import { type TeachFilesOptions, teachFiles } from "./teach-files.js";
import { teachPad } from "./teach-pad.js";

/** What the view tells. */
export interface TeachViewOptions {
  networks: readonly PadNetwork[];
  recipe: Hyperparameters;
  chips: ClassChipsOptions;
  browser: BrowserActions;
  files: TeachFilesOptions;
  takeBack(): void;
  undo(): void;
  redo(): void;
  takeSamples(): void;
  /** @param name of a network to continue from; empty for a random beginning */
  startFrom(name: string): void;
  addClasses(): void;
  act(action: RunAction): void;
  want(wanted: Hyperparameters): void;
  /** Held-out drawings of one class taken for another. */
  openCell(cell: ConfusionCell): void;
  /** What is on the pad has changed. */
  drawn(): void;
}

/** What can be undone. */
interface Undoable {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly lastChange: string;
}

const stateWords: Readonly<Record<PupilState, string>> = {
  none: "There is no network yet: it takes two classes.",
  starting: "The network is being made.",
  resting: "Ready.",
  training: "Training …",
};

/** Lays out the desk and shows what it is told. */
export function teachView(options: TeachViewOptions) {
  const pad = teachPad();
  const answer = answerView();
  const chips = classChips(options.chips);
  const browser = drawingsBrowser(options.browser);
  const files = teachFiles(options.files);
  const lessons = lessonView(options.takeBack);
  const charts = teachCharts();
  const panel = settingsPanel(options.recipe);
  const buttons = runButtons();
  const pixels = pixelPicture({
    values: new Float32Array(784),
    width: 28,
    height: 28,
    mode: "ink",
    scale: 8,
    label: "What the network gets: 28 by 28 pixels",
  });
  const noticeLine = html`<p class="teach-notice" role="status" hidden></p>`;
  const said = html`<p class="teach-said" role="status"></p>`;
  const status = html`<p class="teach-status" aria-live="polite"></p>`;
  const holds = html`<input type="checkbox" checked>`;
  const begin = beginWith(options.networks);
  const undo = textButton("Undo", options.undo);
  const redo = textButton("Redo", options.redo);
  const samples = textButton("Begin with samples", options.takeSamples);
  const addItsClasses = textButton("Add its classes", options.addClasses);
  const matrix = html`<div class="teach-matrix"></div>`;
  let matrixOf = "";
  let table: ReturnType<typeof confusionTable> | undefined;
  let picture: Uint8Array | undefined;
  addItsClasses.hidden = true;

  const root = html`<div class="teach training-lab wide">
    ${noticeLine}
    <div class="teach-desk">
      ${pad}
      <div class="teach-labels">${chips}<label class="teach-holds">${holds} Hold out every fifth of a class</label>${said}${lessons}</div>
      <div class="teach-reads"><figure>${pixels}<figcaption>What the network gets.</figcaption></figure>${answer}</div>
    </div>
    <section class="lab-part" aria-labelledby="teach-train"><h3 id="teach-train">Train</h3>
      <div class="lab-top">${buttons}${begin}${addItsClasses}</div>
      ${status}
      <div class="teach-train">${charts}<div class="scroll" tabindex="0" role="region" aria-label="Which class is taken for which">${matrix}</div></div>
      <details class="teach-settings"><summary>All settings</summary>${panel}</details>
    </section>
    <section class="lab-part" aria-labelledby="teach-drawings"><h3 id="teach-drawings">The drawings</h3>
      <div class="pad-buttons">${undo}${redo}${samples}</div>${browser}
    </section>
    <section class="lab-part" aria-labelledby="teach-files"><h3 id="teach-files">Save and open</h3>${files}</section>
  </div>`;

  pad.addEventListener("input", options.drawn);
  buttons.addEventListener("input", (event) => {
    event.stopPropagation();
    options.act(buttons.value);
  });
  panel.addEventListener("input", (event) => {
    event.stopPropagation();
    options.want(panel.value);
  });
  begin.addEventListener("change", (event) => {
    event.stopPropagation();
    if (event.target instanceof HTMLSelectElement) options.startFrom(event.target.value);
  });

  return {
    root,
    answer,
    chips,
    browser,
    files,
    lessons,
    charts,
    panel,
    ink: () => pad.value,
    padBusy: () => pad.busy,
    show: (ink: Ink) => pad.show(ink),
    clearPad: () => pad.clear(),
    holdsOut: () => holds instanceof HTMLInputElement && holds.checked,
    picture: () => picture,
    showPicture(next: Uint8Array | undefined) {
      picture = next;
      pixels.update(Float32Array.from(next ?? new Uint8Array(784), (level) => level / 255));
    },
    notice(text: string, wrong: boolean) {
      noticeLine.hidden = text === "";
      noticeLine.textContent = text;
      noticeLine.classList.toggle("field-error", wrong);
    },
    say(text: string) {
      said.textContent = text;
    },
    offerClasses(on: boolean) {
      addItsClasses.hidden = !on;
    },
    showUndo({ canUndo, canRedo, lastChange }: Undoable) {
      undo.disabled = !canUndo;
      redo.disabled = !canRedo;
      undo.title = canUndo ? `Takes back: ${lastChange}` : "";
    },
    progress({ epoch, seconds, loss }: TeachReplyOf<"progress">) {
      const numbers = Number.isNaN(loss) ? "" : `, loss of the last batch ${loss.toFixed(3)}`;
      status.textContent = `Epoch ${epoch}, ${seconds.toFixed(1)} s${numbers}.`;
    },
    showState(state: PupilState, { canTrain, begun }: { canTrain: boolean; begun: boolean }) {
      root.dataset.state = state;
      buttons.show(!canTrain ? "loading" : state === "training" ? "running" : "paused", begun);
      if (!begun || state === "none") {
        status.textContent = canTrain || state === "none" ? stateWords[state] : "Draw something to train on.";
      } else if (status.textContent === stateWords.starting) {
        status.textContent = "Your network is as you left it.";
      }
    },
    showConfusion(classes: readonly string[], confusion: Uint32Array) {
      const none = confusion.every((count) => count === 0) || classes.length > mostInMatrix;
      if (String(classes) !== matrixOf) {
        matrixOf = String(classes);
        const made = confusionTable(classes);
        made.addEventListener("input", (event) => {
          event.stopPropagation();
          if (made.value) options.openCell(made.value);
        });
        table = made;
        matrix.replaceChildren(made);
      }
      matrix.hidden = none;
      if (!none) table?.update(confusion);
    },
  };
}

/** Classes that a matrix is shown for. */
const mostInMatrix = 30;

function beginWith(networks: readonly PadNetwork[]): HTMLElement {
  const select = document.createElement("select");
  const titleOf = ({ convention, title }: PadNetwork) =>
    `${convention === "emnist" ? "characters" : "drawings"}, ${title}`;
  select.append(
    new Option("from scratch", ""),
    ...networks.map((network) => new Option(`from a trained network: ${titleOf(network)}`, network.name)),
  );
  return html`<label class="teach-begin"><span>Begin</span> ${select}</label>`;
}
