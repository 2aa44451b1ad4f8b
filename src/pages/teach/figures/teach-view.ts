import { html } from "htl";
import { answerView } from "../../../components/draw/answer-view.js";
import type { PadNetwork } from "../../../components/draw/reader.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { labQuestions } from "../../../components/training/lab-questions.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { pixelCount, side } from "../../../lib/drawing/picture-size.js";
import type { Ink } from "../../../lib/labs/teach/collection.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { questions as asked, type TeachQuestion, type TeachResult } from "../questions.js";
import { type ClassChipsOptions, classChips } from "./class-chips.js";
import type { CollectionEditor } from "./collection-editor.js";
import { type BrowserActions, drawingsBrowser } from "./drawings-browser.js";
import { lessonView } from "./lesson-view.js";
import type { NetworkState } from "./taught-network.js";
import { type TeachFilesOptions, teachFiles } from "./teach-files.js";
import { teachPad } from "./teach-pad.js";
import { type TrainingActions, trainingView } from "./training-view.js";

/** What the view tells. */
export interface TeachActions extends TrainingActions {
  readonly chips: ClassChipsOptions;
  readonly browser: BrowserActions;
  readonly files: TeachFilesOptions;
  takeBack(): void;
  undo(): void;
  redo(): void;
  takeSamples(): void;
  /** The reader turns to another question. */
  turnTo(question: TeachQuestion): void;
  /** What is on the pad has changed. */
  drawn(): void;
}

/** What the view is made of. */
export interface TeachViewOptions {
  networks: readonly PadNetwork[];
  recipe: Hyperparameters;
  actions: TeachActions;
}

export type TeachView = ReturnType<typeof teachView>;

/** Lays the parts out and shows what it is told. */
export function teachView({ networks, recipe, actions }: TeachViewOptions) {
  const pad = teachPad();
  const chips = classChips(actions.chips);
  const browser = drawingsBrowser(actions.browser);
  const files = teachFiles(actions.files);
  const lessons = lessonView(() => actions.takeBack());
  const training = trainingView(networks, recipe, actions);
  const reads = readsView();
  const edits = editButtons(actions);
  const samples = textButton(t("Begin with samples"), () => actions.takeSamples());
  const questions = labQuestions<TeachResult, TeachQuestion>({
    questions: asked,
    action: html`<div class="teach-action">${samples}${training.top}</div>`,
  });
  const noticeLine = liveStatus("teach-notice");
  noticeLine.hidden = true;
  const said = liveStatus("teach-said");
  const holds = html`<input type="checkbox" checked>`;
  const root = html`<div class="teach training-lab wide">
    ${noticeLine}
    ${questions}
    <div class="teach-layout">
      ${pad}
      <div class="teach-labels">${chips}<label class="teach-holds">${holds} ${t("Hold out every fifth of a class")}</label>${said}${lessons}</div>
      ${reads.root}
    </div>
    ${training.root}
    <section class="lab-part" aria-labelledby="teach-drawings"><h3 id="teach-drawings">${t("The drawings")}</h3>
      ${edits.root}${browser}
    </section>
    <section class="lab-part" aria-labelledby="teach-files"><h3 id="teach-files">${t("Save and open")}</h3>${files}</section>
  </div>`;
  pad.addEventListener("input", () => actions.drawn());
  onInput(questions, () => actions.turnTo(questions.value));

  return {
    root,
    questions,
    chips,
    browser,
    files,
    lessons,
    training,
    reads,
    ink: () => pad.value,
    padBusy: () => pad.busy,
    show: (ink: Ink) => pad.show(ink),
    clearPad: () => pad.clear(),
    holdsOut: () => holds instanceof HTMLInputElement && holds.checked,
    notice(text: string, wrong: boolean) {
      noticeLine.hidden = text === "";
      noticeLine.say(text);
      noticeLine.classList.toggle("field-error", wrong);
    },
    say(text: string) {
      said.say(text);
    },
    showUndo: edits.show,
    showState(state: NetworkState, of: Parameters<typeof training.showState>[1]) {
      samples.classList.toggle("button--primary", !of.canTrain);
      root.dataset.state = state;
      training.showState(state, of);
    },
  };
}

/** What the network gets, and what it answers. */
function readsView() {
  const answer = answerView();
  const pixels = pixelPicture({
    values: new Float32Array(pixelCount),
    width: side,
    height: side,
    mode: "ink",
    scale: 8,
    label: t("What the network gets: 28 by 28 pixels"),
  });
  return {
    root: html`<div class="teach-reads"><figure>${pixels}<figcaption>${t("What the network gets.")}</figcaption></figure>${answer}</div>`,
    answer,
    showPicture(picture: Uint8Array = new Uint8Array(pixelCount)) {
      pixels.update(Float32Array.from(picture, (level) => level / 255));
    },
  };
}

/** What changes the collection as a whole. */
function editButtons(actions: TeachActions) {
  const undo = textButton(t("Undo"), () => actions.undo());
  const redo = textButton(t("Redo"), () => actions.redo());
  return {
    root: html`<div class="pad-buttons">${undo}${redo}</div>`,
    show({ canUndo, canRedo, lastChange }: Pick<CollectionEditor, "canUndo" | "canRedo" | "lastChange">) {
      setDisabled(undo, !canUndo);
      setDisabled(redo, !canRedo);
      undo.title = canUndo ? t("Takes back: {what}", { what: lastChange ?? "" }) : "";
    },
  };
}
