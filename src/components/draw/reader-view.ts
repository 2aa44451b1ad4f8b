import { html } from "htl";
import type { Convention } from "../../lib/drawing/conventions.js";
import { pixelCount, side } from "../../lib/drawing/picture-size.js";
import { firstBits } from "../../lib/training/weights/in-parts.js";
import { pixelPicture } from "../pictures/pixel-picture.js";
import { choice } from "../ui/choice.js";
import { decimal } from "../ui/numbers.js";
import { onInput } from "../ui/on-input.js";
import { range } from "../ui/range.js";
import { t } from "../words/t.js";
import { answerView } from "./answer-view.js";
import { type DrawPad, drawPad } from "./draw-pad.js";
import { moveButtons } from "./move-buttons.js";
import { pictureSource } from "./picture-source.js";
import type { PadNetwork, Picked } from "./reader-state.js";
import type { Answered } from "./reading-client.js";
import { sampleGallery } from "./sample-gallery.js";
import { type StepsView, stepsView } from "./steps-view.js";

/** What a reader shows, piece by piece. */
export interface ReaderViewOptions {
  conventions: readonly Convention[];
  /** Whether the steps of the preprocessing are shown, pictures can be brought along, samples can be picked. */
  steps: boolean;
  pictures: boolean;
  samples: boolean;
  /** Says what the drawing is. */
  label: HTMLElement;
  /** Reads something in place of the strokes. */
  pick(picked: Picked): void;
}

const conventionNames: Readonly<Record<Convention, string>> = {
  emnist: t("characters"),
  "quick-draw": t("drawings"),
};

/** Lays out a reader: choices, then pad, pixels and answer side by side, then other sources and the steps. */
export function readerView({ conventions, pick, label, ...has }: ReaderViewOptions) {
  const pad = drawPad({ label: t("Drawing pad"), replay: true });
  const pen = range({ symbol: "", label: t("line width"), min: 0.5, max: 2, step: 0.1, value: 1 });
  const subject = choice({
    legend: t("Draw"),
    options: conventions,
    labels: conventions.map((convention) => conventionNames[convention]),
  });
  const networks = html`<div class="reader-network"></div>`;
  const knows = html`<p class="caption reader-knows"></p>`;
  const problem = html`<p class="field-error reader-problem" role="alert" hidden></p>`;
  const example = html`<p class="caption reader-example" hidden>${t("An example, until you draw: your first stroke takes its place.")}</p>`;
  const steps = stepsView();
  const answer = readerAnswer(steps);
  const source = has.pictures
    ? pictureSource(pad, ({ name, width, height, data }) => {
        pick({ kind: "image", width, height, data });
        source?.say(
          t("{name}: its ink, as the pictures of the data set are made. Draw to go back to the pad.", {
            name,
          }),
          false,
        );
      })
    : undefined;
  const gallery = has.samples
    ? sampleGallery((levels, name) => {
        pick({ kind: "levels", levels });
        source?.say(t("A sample of {name}. Draw to go back to the pad.", { name }), false);
      })
    : undefined;
  const root = html`<div class="reader wide">
      <div class="reader-choices">${conventions.length > 1 ? subject : ""}${networks}${knows}</div>
      <div class="reader-layout">
        <div class="reader-pad">${pad}${example}${pen}</div>
        ${answer.pixels}
        <div class="reader-answer">${answer.said}${problem}</div>
      </div>
      ${label}
      ${source ?? ""}${gallery ?? ""}
      ${has.steps ? stepsPart(pad, steps) : ""}
    </div>`;
  const say = (text: string) => {
    problem.hidden = text === "";
    problem.textContent = text;
  };
  return { root, pad, pen, subject, networks, knows, steps, answer, source, gallery, example, say };
}

/** The pixels that the network gets, and what it says of them. */
function readerAnswer(steps: StepsView) {
  const pixels = pixelPicture({
    values: new Float32Array(pixelCount),
    width: side,
    height: side,
    mode: "ink",
    scale: 8,
    label: t("What the network gets: 28 by 28 pixels"),
  });
  const said = answerView();
  const time = html`<span class="number"></span>`;
  let isFirst = true;
  return {
    pixels: html`<figure class="reader-pixels">${pixels}<figcaption>${t("What it gets: 28 × 28 grey levels.")} ${time}</figcaption></figure>`,
    said,
    show(
      found: Answered,
      classes: readonly string[],
      { isBegun, isOwn }: { isBegun: boolean; isOwn: boolean },
    ) {
      pixels.update(Float32Array.from(found.levels, (level) => level / 255));
      said.show(found.p, classes);
      if (found.stages.length > 0) steps.show({ ...found, classes });
      else steps.clear();
      // The first answer with all bits waits for much that is done once, and that to the example for the page.
      if (isBegun)
        time.textContent = t("Read with {n} bits of each weight: the others are on their way.", {
          n: firstBits,
        });
      else time.textContent = isOwn && !isFirst ? t("Read in {n} ms.", { n: decimal(found.time, 1) }) : "";
      isFirst = isBegun;
    },
    clear(hint: string) {
      pixels.update(new Float32Array(pixelCount));
      said.clear(hint);
      steps.clear();
      time.textContent = "";
    },
  };
}

/** The steps of the preprocessing, and buttons that give them something to do. */
function stepsPart(pad: DrawPad, steps: StepsView): HTMLElement {
  const buttons = moveButtons(() => pad.value).map(({ button, moved }) => {
    button.addEventListener("click", () => pad.show(moved()));
    return button;
  });
  return html`<section class="reader-steps" aria-label=${t("What the network sees")}><div class="reader-moves"><span>${t("Try it on your drawing:")}</span>${buttons}</div>${steps}</section>`;
}

/** A choice among networks; none where there is only one. */
export function networkChoice(
  networks: readonly PadNetwork[],
  chosen: string,
  use: (network: PadNetwork) => void,
): HTMLElement | "" {
  if (networks.length < 2) return "";
  const offered = choice({
    legend: t("Network"),
    options: networks.map(({ name }) => name),
    labels: networks.map(({ title }) => title),
    chosen,
  });
  onInput(offered, () => {
    const network = networks.find(({ name }) => name === offered.value);
    if (network) use(network);
  });
  return offered;
}
