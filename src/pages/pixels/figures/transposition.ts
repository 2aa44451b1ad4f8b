import { html } from "htl";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { liveStatus } from "../../../components/ui/status.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { transposeEach } from "../../../lib/data/transpose-each.js";
import { pixelCount, side } from "../../../lib/drawing/picture-size.js";

/** Characters to choose from: some that a mirror changes, and one that it does not. */
const offered = ["R", "4", "7", "G", "2", "X"];

/**
 * A character as NIST's file has it and upright, beside each other: pointing at a pixel of the one shows where the
 * other has it.
 *
 * @param dataset characters, upright
 */
export function transposition(dataset: Dataset): HTMLElement {
  const names = offered.filter((name) => dataset.classes.includes(name));
  const rows = names.map((name) => dataset.labels.indexOf(dataset.classes.indexOf(name)));
  const upright = (k: number) => dataset.pixels.slice(rows[k] * pixelCount, (rows[k] + 1) * pixelCount);
  const readout = liveStatus("number transposition-readout");
  const sides = [
    { name: "as shipped", ...stageOf("as shipped") },
    { name: "upright", ...stageOf("upright") },
  ] as const;
  let levels = upright(0);

  function stageOf(name: string) {
    const options = { width: side, height: side, mode: "ink", most: 255, scale: 8 } as const;
    const picture = pixelPicture({
      ...options,
      values: new Uint8Array(pixelCount),
      label: `The character ${name}`,
    });
    const cursor = pixelCursor(picture, { width: side, height: side, at: 0 });
    const stage = html`<div class="inspector-stage" tabindex="0" role="application" aria-label=${`The character ${name}. Arrow keys move from pixel to pixel.`}>${picture}${cursor.marker}</div>`;
    return { picture, cursor, stage };
  }

  /** Marks pixel (r, c) on one side and (c, r) on the other. */
  function show(half: number, place: number): void {
    const [r, c] = [Math.floor(place / side), place % side];
    const other = side * c + r;
    sides[half].cursor.moveTo(place);
    sides[1 - half].cursor.moveTo(other);
    const [there, here] = half === 0 ? [place, other] : [other, place];
    readout.say(
      `shipped: row ${Math.floor(there / side)}, column ${there % side}, k = ${there}  ⇄  upright: row ${Math.floor(here / side)}, column ${here % side}, k = ${here}.  Grey level ${levels[here]}.`,
    );
  }

  function choose(k: number): void {
    levels = upright(k);
    sides[0].picture.update(transposeEach(levels, side));
    sides[1].picture.update(levels);
    show(1, sides[1].cursor.at);
  }

  for (const [half, { stage, cursor }] of sides.entries()) {
    cursor.follow(stage, ["pointermove"], (place) => show(half, place));
  }
  const radios = names.map((name, k) => {
    const input = Object.assign(document.createElement("input"), {
      type: "radio",
      name: "transposed-character",
      checked: k === 0,
    });
    input.addEventListener("change", () => choose(k));
    return html`<label>${input} ${name}</label>`;
  });
  choose(0);
  show(1, 6 * side + 9);
  return html`<div class="transposition">
    <fieldset class="transposition-choice"><legend>Character</legend>${radios}</fieldset>
    <div class="transposition-sides">${sides.map(({ name, stage }) => html`<div><p>${name}</p>${stage}</div>`)}</div>
    ${readout}
  </div>`;
}
