import { html } from "htl";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { choice } from "../../../components/ui/choice.js";
import { onInput } from "../../../components/ui/on-input.js";
import { pixelCount, side } from "../../../lib/drawing/picture-size.js";
import { type StageContent, stagePicture } from "./stage-picture.js";

/** A step on the way to pixels. */
export interface Stage {
  readonly name: string;
  /** One sentence with the numbers of the drawing. */
  readonly say: string;
  readonly content: StageContent;
}

/** The steps as they come out for a drawing. */
export interface Stages {
  readonly stages: readonly Stage[];
  /** [28 × 28] */
  readonly levels: Uint8Array;
}

/**
 * The steps from strokes to pixels, one at a time.
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
  compute: () => Stages;
}) {
  const step = choice({ legend: "Step", options: names, labels: names.map((name, k) => `${k} ${name}`) });
  const picture = stagePicture();
  const said = html`<p class="stages-say" aria-live="polite"></p>`;
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
    const { stages, levels } = compute();
    const present = stages.find(({ name }) => name === step.value) ?? stages[0];
    picture.show(present.content, present.name);
    said.textContent = present.say;
    result.update(Float32Array.from(levels, (level) => level / 255));
  }
  onInput(root, refresh);
  return Object.assign(root, {
    /** Computes the steps again and shows them. */
    refresh,
  });
}

/** A figure of steps: one of them large, and beside it the switches and the pixels at the end. */
export type StagesView = ReturnType<typeof stagesView>;
