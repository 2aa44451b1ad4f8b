import { html } from "htl";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { choice } from "../../../components/ui/choice.js";
import { decimal } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import type { Drawing } from "../../../lib/drawing/drawing.js";
import { pixelCount, side } from "../../../lib/drawing/picture-size.js";
import type { Raster } from "../../../lib/drawing/raster.js";
import { type StageContent, stagePicture } from "./stage-picture.js";

/** The steps as they come out for a drawing: what each has made, and one sentence with the numbers of the drawing. */
export interface Stages {
  readonly contents: readonly { readonly say: string; readonly content: StageContent }[];
  /** [28 × 28] */
  readonly levels: Uint8Array;
}

/**
 * The steps from strokes to pixels: one of them large, and beside it the switches and the pixels at the end.
 *
 * @param options names: of the steps; controls: what changes them; compute: the steps as they are now
 */
export function stagesView({
  names,
  controls,
  compute,
}: {
  names: readonly string[];
  controls: readonly HTMLElement[];
  compute: (drawing: Drawing) => Stages;
}) {
  let drawing: Drawing = [];
  const step = choice({ legend: "Step", options: names, labels: names.map((name, k) => `${k} ${name}`) });
  const picture = stagePicture();
  const said = liveStatus("stages-say");
  const result = pixelPicture({
    values: new Float32Array(pixelCount),
    width: side,
    height: side,
    mode: "ink",
    scale: 4,
    label: "The 28 by 28 pixels at the end",
  });
  const panel = html`<div class="stages-controls">${controls}</div>`;
  const root = html`<div class="stages">${step}<div class="stages-body">${picture}<div class="stages-side">${said}${panel}<div class="stages-result">${result}<p>At the end: 28 × 28 grey levels.</p></div></div></div></div>`;

  function refresh(): void {
    const { contents, levels } = compute(drawing);
    const k = Math.max(0, names.indexOf(step.value));
    picture.show(contents[k].content, names[k]);
    said.say(contents[k].say);
    result.update(Float32Array.from(levels, (level) => level / 255));
  }
  onInput(root, refresh);
  return Object.assign(root, {
    show(next: Drawing) {
      drawing = next;
      refresh();
    },
  });
}

/** Grey levels as ink from 0 to 1. */
export function inkOf(levels: Uint8Array): Raster {
  return { width: side, height: side, values: Float64Array.from(levels, (level) => level / 255) };
}

/** Says what a number of each pixel is: "coverage 0.43", with the grey level behind it where there is one. */
export function describing(
  word: string,
  { width, values }: Raster,
  levels?: Uint8Array,
): (row: number, column: number) => string {
  return (row, column) => {
    const place = row * width + column;
    return `${word} ${decimal(values[place], 3)}${levels ? `, grey level ${levels[place]}` : ""}`;
  };
}
