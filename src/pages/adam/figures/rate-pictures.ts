import { html } from "htl";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { scientific } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { range } from "../../../components/ui/range.js";
import { liveStatus } from "../../../components/ui/status.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { AdamWatch } from "../study/watch-adam.js";
import { adamRun } from "../worked.js";

/**
 * The memory of one unit of the first layer as pictures: its weights, their average gradient, the root of their average
 * square, and the rate that each weight has of its own.
 *
 * @param watched a run with Adam
 */
export function ratePictures({ width, height }: Dataset, watched: Promise<AdamWatch>): HTMLElement {
  const { hidden, steps } = adamRun;
  const status = liveStatus("race-status", "The network trains …");
  const unit = range({ symbol: "j", label: "unit", min: 0, max: hidden - 1, step: 1, value: 0 });
  const pictures = html`<div class="rate-grid"></div>`;
  let watch: AdamWatch | undefined;

  function show(): void {
    if (!watch) return;
    const { w, mHat, rootVHat, rate } = watch.unit(unit.value);
    const seen = Array.from(rate).filter((_, k) => rootVHat[k] > 0);
    const [least, most] = [Math.min(...seen), Math.max(...seen)];
    const never = rate.length - seen.length;
    pictures.replaceChildren(
      figureOf("weights w", "signed", w),
      figureOf("average gradient m̂", "signed", mHat),
      figureOf("root of the average square √v̂", "ink", rootVHat, Math.max(...rootVHat)),
      figureOf(
        "rate of each weight η/(√v̂ + ε), by powers of ten",
        "ink",
        rate.map((value, k) => (rootVHat[k] > 0 ? Math.log(value / least) : 0)),
        Math.log(most / least),
      ),
    );
    status.say(
      `Unit ${unit.value} after ${steps} steps: the rates of its weights go from ${scientific(least)} to ${scientific(most)}; ${never} weights of pixels that were always paper never moved.`,
    );
    function figureOf(
      title: string,
      mode: "signed" | "ink",
      values: ArrayLike<number>,
      top?: number,
    ): HTMLElement {
      const picture = pixelPicture({ values, width, height, label: title, mode, scale: 6, most: top });
      return html`<figure><figcaption>${title}</figcaption>${picture}</figure>`;
    }
  }

  onInput(unit, show);
  watched.then((found) => {
    watch = found;
    show();
  });
  return html`<div class="rates">${status}${unit}${pictures}</div>`;
}
