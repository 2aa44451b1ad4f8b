import { html } from "htl";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { inSlices } from "../../../components/ui/in-slices.js";
import { scientific } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { range } from "../../../components/ui/range.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { type AdamWatch, watchAdam } from "../study/watch-adam.js";

const hidden = 16;
const steps = 60;
const eta = 0.001;

/**
 * A network that is trained with Adam at a press, and the memory of one unit of its first layer as pictures: its
 * weights, their average gradient, the root of their average square, and the rate that each weight has of its own.
 */
export function ratePictures(dataset: Dataset): HTMLElement {
  const button = textButton(`Train ${steps} steps and look`, run, "button--primary");
  const status = liveStatus("race-status", "Not trained yet.");
  const unit = range({ symbol: "j", label: "unit", min: 0, max: hidden - 1, step: 1, value: 0 });
  const pictures = html`<div class="rate-grid"></div>`;
  const root = html`<div class="rates" data-state="idle"><div class="race-top">${button}${status}</div>${unit}${pictures}</div>`;
  let watch: AdamWatch | undefined;

  async function run(): Promise<void> {
    root.dataset.state = "running";
    setDisabled(button, true);
    status.say("Training …");
    watch = await inSlices(watchAdam({ dataset, hidden, batchSize: 40, steps, eta, seed: 1 }), (step) => {
      status.say(`Step ${step} of ${steps} …`);
    });
    root.dataset.state = "finished";
    setDisabled(button, false);
    show();
  }

  function show(): void {
    if (!watch) return;
    const { w, mHat, rootVHat, rate } = watch.unit(unit.value);
    const { width, height } = dataset;
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
  return root;
}
