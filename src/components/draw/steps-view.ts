import { html } from "htl";
import type { Convention } from "../../lib/drawing/conventions.js";
import { side } from "../../lib/drawing/picture-size.js";
import type { Raster } from "../../lib/drawing/raster.js";
import type { AfterStep, Step } from "../../lib/labs/reading/preprocess.js";
import { topGuesses } from "../../lib/labs/reading/verdict.js";
import { inkPalette, paintPictures } from "../chart/palette.js";
import { percent } from "../ui/numbers.js";
import { onInput } from "../ui/on-input.js";
import { t } from "../words/t.js";
import { strokesPicture } from "./stroke-path.js";

/** Words for a step. */
interface StepWords {
  readonly step: Step;
  /** The stage that shows what there is after it; the pixels at the end where there is none. */
  readonly stage?: string;
  readonly name: string;
  readonly does: string;
}

const words: Readonly<Record<Convention, readonly StepWords[]>> = {
  emnist: [
    {
      step: "blurred",
      stage: "blurred",
      name: t("Blur"),
      does: t("Each pixel of a larger picture spreads over its neighbours, σ = 1."),
    },
    {
      step: "cropped",
      stage: "cropped",
      name: t("Crop"),
      does: t("Paper around the ink is cut off. Where you drew, and how large, no longer matters."),
    },
    {
      step: "rescaled",
      name: t("Rescale"),
      does: t("Fitted into 24 × 24 with a border of 2, then scaled so that the darkest pixel is 255."),
    },
  ],
  "quick-draw": [
    {
      step: "scaled",
      stage: "scaled",
      name: t("Scale"),
      does: t("Moved to the corner and scaled to 255. Where you drew, and how large, no longer matters."),
    },
    {
      step: "thinned",
      stage: "thinned",
      name: t("Simplify"),
      does: t("Points that lie near a line between others are left out."),
    },
    {
      step: "centred",
      stage: "placed",
      name: t("Centre"),
      does: t("The box of the drawing is put into the middle."),
    },
    {
      step: "antialiased",
      name: t("Grey"),
      does: t("A pixel that is covered in part is grey, not black or white."),
    },
  ],
};

/** The steps from strokes to pixels, each with a switch, and what the switch does to the answer. `.value` are those left out. */
export interface StepsView extends HTMLElement {
  value: readonly Step[];
  /** Shows the steps of another data set, none left out. */
  use(convention: Convention): void;
  show(answer: {
    readonly stages: readonly AfterStep[];
    readonly levels: Uint8Array;
    readonly p: ArrayLike<number>;
    readonly effects: readonly { readonly step: Step; readonly p: ArrayLike<number> }[];
    readonly classes: readonly string[];
  }): void;
  clear(): void;
}

interface Row {
  readonly words: StepWords;
  readonly box: HTMLInputElement;
  readonly picture: HTMLElement;
  readonly effect: HTMLElement;
}

export function stepsView(): StepsView {
  let rows: Row[] = [];
  const list = html`<ol class="steps"></ol>`;
  const root: StepsView = Object.assign(html`<div class="steps-view">${list}</div>`, {
    value: [],
    use(convention: Convention) {
      root.value = [];
      rows = words[convention].map((one, k) => row(one, k));
      list.replaceChildren(
        ...rows.map(({ words: one, box, picture, effect }, k) => itemOf(one, k, box, picture, effect)),
      );
    },
    show({ stages, levels, p, effects, classes }: Parameters<StepsView["show"]>[0]) {
      const [best] = topGuesses(p, classes, 1);
      for (const { words: one, picture, effect } of rows) {
        const after = stages.find(({ name }) => name === one.stage);
        picture.replaceChildren(pictureOf(after, levels));
        const other = effects.find(({ step }) => step === one.step);
        if (other) effect.replaceChildren(...effectOf(other.p, best, classes, root.value.includes(one.step)));
      }
    },
    clear() {
      for (const { picture, effect } of rows) {
        picture.replaceChildren();
        effect.textContent = "";
      }
    },
  });

  function row(one: StepWords, _k: number): Row {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: true });
    onInput(box, () => {
      root.value = rows.filter((other) => !other.box.checked).map((other) => other.words.step);
      root.dispatchEvent(new Event("input", { bubbles: true }));
    });
    return {
      words: one,
      box,
      picture: html`<div class="step-picture"></div>`,
      effect: html`<p class="step-effect"></p>`,
    };
  }
  return root;
}

function itemOf(
  one: StepWords,
  k: number,
  box: HTMLInputElement,
  picture: HTMLElement,
  effect: HTMLElement,
): HTMLElement {
  return html`<li class="step">${picture}<label class="toggle">${box} <span>${k + 1} ${one.name}</span></label><p class="step-does">${one.does}</p>${effect}</li>`;
}

/** "Without it: g, 43.1 %." */
function effectOf(
  p: ArrayLike<number>,
  best: { readonly name: string } | undefined,
  classes: readonly string[],
  left: boolean,
): (Node | string)[] {
  const [other] = topGuesses(p, classes, 1);
  const text = `${left ? t("With it:") : t("Without it:")} `;
  const answer = `${other.name}, ${percent(other.p, 0)}`;
  return [text, other.name === best?.name ? answer : html`<strong>${answer}</strong>`];
}

function pictureOf(after: AfterStep | undefined, levels: Uint8Array): Element {
  if (after?.strokes) return strokesPicture(after.strokes, t("The strokes after this step"));
  const raster = after?.raster;
  const canvas = document.createElement("canvas");
  canvas.className = "step-pixels";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", t("The pixels after this step"));
  const [width, height] = raster ? [raster.width, raster.height] : [side, side];
  const picture = raster ? levelsOf(raster) : levels;
  paintPictures(canvas, picture, { width, height, columns: 1, palette: inkPalette });
  return canvas;
}

function levelsOf({ values }: Raster): Uint8Array {
  return Uint8Array.from(values, (value) => Math.round(255 * Math.min(1, Math.max(0, value))));
}
