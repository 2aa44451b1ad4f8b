import { html } from "htl";
import type { Dataset } from "../../lib/data/dataset.js";
import { type OwnDrawing, ownPicture } from "../../lib/data/own-drawing.js";
import { labelAlone, proposeLabel } from "../draw/label-proposal.js";
import { type OwnDrawings, ownDrawing } from "../draw/own-drawing.js";
import { pageKeeping } from "../exercises/page-keeping.js";
import { keepingNotice } from "../storage/keeping.js";
import { lateFetch } from "../ui/late-fetch.js";
import { onInput } from "../ui/on-input.js";
import { replaceContent } from "../ui/replace-content.js";
import { liveStatus } from "../ui/status.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import { type PixelPicture, pixelPicture } from "./pixel-picture.js";

/** A drawing that a chapter works on. */
export interface PickedDrawing {
  /** Grey levels, 0 paper … 255 ink: [height × width]. */
  readonly levels: Uint8Array;
  /** The same from 0 to 1: levels / 255. */
  readonly x: Float32Array;
  /** The class that it counts as, a label of the data set. */
  readonly label: number;
  /** What to call it: "clock", "your clock". */
  readonly name: string;
  /** Whether the reader drew it. */
  readonly own: boolean;
}

/** Which drawing is picked: `.value` has it, and `input` is sent when there is another. */
export interface DrawingPicker extends HTMLElement {
  value: PickedDrawing;
}

/** Classes that are listed in a sentence. */
const mostListed = 10;

let pickers = 0;

/**
 * A choice among drawings, by mouse, touch or arrow keys: the reader's own first, and picked as soon as there is one; until
 * then a sample stands in.
 *
 * @param dataset of 28 × 28 pictures
 * @param options rows: the samples that are offered; legend: what is chosen; needsLabel: whether the chapter has to know which
 *   class of the data set the drawing is, defaults to not; own: the reader's drawing
 */
export function drawingPicker(
  dataset: Dataset,
  {
    rows,
    legend,
    needsLabel = false,
    own = ownDrawing,
  }: { rows: readonly number[]; legend: string; needsLabel?: boolean; own?: OwnDrawings },
): DrawingPicker {
  const name = `picture-${++pickers}`;
  const samples = rows.map((row, k) => sampleOf(dataset, row, rows.slice(0, k)));
  const mine = ownChoice(name);
  const choices = samples.map(({ picked, title }, k) => radioOf(name, String(k), pictureOf(picked.x, title)));
  const row = html`<div class="picker-row">${choices}</div>`;
  const said = liveStatus("picker-said");
  // What could not be fetched is said by an offer to load the page again.
  const draw = textButton("", () => openPad(own).catch(() => {}));
  const counts = html`<div></div>`;
  const root = html`<fieldset class="picker"><legend>${legend}</legend><div class="picker-own-line">${said}${draw}</div>${counts}${row}</fieldset>`;
  const picker: DrawingPicker = Object.assign(root, { value: samples[0].picked });
  let chosen = "0";
  let seen: OwnDrawing | undefined;

  function valueNow(): PickedDrawing {
    if (chosen === "own" && own.value) return pickedOf(own.value, dataset.classes);
    return samples[Number(chosen)].picked;
  }

  function show(): void {
    const { value } = own;
    if (value) mine.picture.update(Float32Array.from(ownPicture(value), (level) => level / 255));
    if (!value) mine.element.remove();
    else if (mine.element.parentNode !== row) row.prepend(mine.element);
    for (const input of row.querySelectorAll("input")) input.checked = input.value === chosen;
    said.say(inWords(value, chosen === "own", dataset.classes));
    draw.textContent = value ? t("Redraw it") : t("Draw your own");
    replaceContent(
      counts,
      value && needsLabel && isForeign(value, dataset.classes) ? countChoice(own, dataset.classes) : "",
    );
    picker.value = valueNow();
  }

  /** Another drawing is picked, one that is only said to be something else is not. */
  function follow(): void {
    const { value } = own;
    if (value === undefined && chosen === "own") chosen = "0";
    if (value !== undefined && value.strokes !== seen?.strokes) chosen = "own";
    seen = value;
    show();
    if (value && value.name === undefined) proposeLabel(own).catch(() => {});
  }

  onInput(row);
  row.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    chosen = target.value;
    show();
    tell();
  });

  function tell(): void {
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  follow();
  own.hear(() => {
    follow();
    tell();
  });
  return picker;
}

async function openPad(own: OwnDrawings): Promise<void> {
  const { openOwnDrawing } = await lateFetch(() => import("../draw/own-drawing-dialog.js"));
  openOwnDrawing(own);
}

function radioOf(name: string, value: string, picture: Element): HTMLElement {
  return html`<label class="picker-choice"><input type="radio" name=${name} value=${value}>${picture}</label>`;
}

function pictureOf(x: Float32Array, label: string): PixelPicture {
  return pixelPicture({ values: x, width: 28, height: 28, label, mode: "ink", scale: 2 });
}

/** The reader's own, to be put before the samples. */
function ownChoice(name: string) {
  const picture = pictureOf(new Float32Array(784), t("your drawing"));
  const element = radioOf(name, "own", picture);
  element.classList.add("picker-own");
  element.append(html`<span class="picker-mine" aria-hidden="true">${t("yours")}</span>`);
  return { picture, element };
}

/** A row of the data set; the samples of a class are told apart by their number. */
function sampleOf(
  { pixels, width, height, labels, classes }: Dataset,
  row: number,
  before: readonly number[],
) {
  const size = width * height;
  const label = labels[row];
  const levels = pixels.slice(row * size, (row + 1) * size);
  const number = before.filter((other) => labels[other] === label).length + 1;
  const picked = {
    levels,
    x: Float32Array.from(levels, (level) => level / 255),
    label,
    name: classes[label],
    own: false,
  };
  return { picked, title: `${classes[label]} ${number}` };
}

function pickedOf(drawing: OwnDrawing, classes: readonly string[]): PickedDrawing {
  const levels = ownPicture(drawing);
  const counted = [drawing.name, drawing.countsAs].find(
    (name) => name !== undefined && classes.includes(name),
  );
  return {
    levels,
    x: Float32Array.from(levels, (level) => level / 255),
    label: counted === undefined ? 0 : classes.indexOf(counted),
    name: yourOwn(drawing),
    own: true,
  };
}

function nameOf({ name, convention }: OwnDrawing): string | undefined {
  return name === undefined ? undefined : labelAlone({ name, convention });
}

/** Whether a drawing is none of the classes. */
function isForeign({ name }: OwnDrawing, classes: readonly string[]): boolean {
  return name === undefined || !classes.includes(name);
}

/** "your clock", "your drawing". */
function yourOwn(drawing: OwnDrawing): string {
  const name = nameOf(drawing);
  return name === undefined ? t("your drawing") : t("your {name}", { name });
}

function inWords(drawing: OwnDrawing | undefined, picked: boolean, classes: readonly string[]): string {
  if (!drawing) return t("You have drawn nothing yet: a sample stands in.");
  const isNamed = drawing.name !== undefined && isForeign(drawing, classes);
  const first = isNamed
    ? t("The first is {own}, which is none of {kinds}.", { own: yourOwn(drawing), kinds: kindsOf(classes) })
    : t("The first is {own}.", { own: yourOwn(drawing) });
  const rest = picked ? "" : t("A sample is picked.");
  return [first, rest, keepingNotice(pageKeeping.problem)].filter(Boolean).join(" ");
}

function kindsOf(classes: readonly string[]): string {
  return classes.length > mostListed ? t("the {n} kinds here", { n: classes.length }) : classes.join(", ");
}

/** Which class a drawing of none counts as. */
function countChoice(own: OwnDrawings, classes: readonly string[]): HTMLElement {
  const select = html`<select>${classes.map((name) => html`<option selected=${name === own.value?.countsAs}>${name}</option>`)}</select>`;
  onInput(select, () => {
    if (own.value && select instanceof HTMLSelectElement) own.keep({ ...own.value, countsAs: select.value });
  });
  return html`<p class="picker-counts"><label>${t("The loss needs one of these kinds as the label. Take it for")} ${select}</label></p>`;
}
