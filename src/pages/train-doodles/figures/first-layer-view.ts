import { html } from "htl";
import type { Palette } from "../../../components/chart/palette.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { leaningOf, weightPictures } from "../../../components/pictures/weight-pictures.js";
import { decimal, signed } from "../../../components/ui/numbers.js";
import { t } from "../../../components/words/t.js";
import type { ReplyOf } from "../../../lib/workers/protocol.js";

/** The first layer's weights, and the one neuron that was chosen, enlarged. */
export function firstLayerView(classes: readonly string[]) {
  const sheet = weightPictures(classes);
  const enlarged = html`<div class="weights-enlarged"></div>`;
  const text = html`<div class="weights-text" aria-live="polite"></div>`;
  const more = html`<p class="caption"></p>`;
  const root = html`<div class="weights">${sheet}<div class="weights-one">${enlarged}${text}</div>${more}</div>`;
  let picture: ReturnType<typeof pixelPicture> | undefined;
  let latest: ReplyOf<"weights"> | undefined;

  function enlarge(): void {
    if (!latest) return;
    const { width, height, levels, scales, reach } = latest;
    const neuron = sheet.value;
    const size = width * height;
    const scale = scales[neuron];
    const values = Float32Array.from(
      levels.subarray(neuron * size, (neuron + 1) * size),
      (level) => (level / 127) * scale,
    );
    if (!picture) {
      picture = pixelPicture({
        values,
        width,
        height,
        label: t("weights of the chosen neuron"),
        mode: "signed",
      });
      enlarged.replaceChildren(picture);
    } else picture.update(values);
    const leaning = leaningOf(reach, neuron, classes.length);
    const list = classes.map(
      (name, k) =>
        html`<tr class=${k === leaning ? "is-leaning" : ""}><th scope="row">${name}</th><td class="number">${signed(reach[neuron * classes.length + k])}</td></tr>`,
    );
    text.replaceChildren(
      html`<p>${t("Neuron {n} leans to {name}. Its largest weight is {weight}.", { n: neuron + 1, name: classes[leaning], weight: decimal(scale, 3) })}</p>`,
      html`<table><caption>${t("One more unit of it adds to the scores, over all paths that are switched on:")}</caption><tbody>${list}</tbody></table>`,
    );
  }

  sheet.addEventListener("input", enlarge);
  return Object.assign(root, {
    show(weights: ReplyOf<"weights">, palette: Palette) {
      latest = weights;
      sheet.update(weights, palette);
      const shown = weights.scales.length;
      const count =
        shown < weights.total
          ? t("The first {n} of {total} neurons.", { n: shown, total: weights.total })
          : t("All {n} neurons.", { n: shown });
      more.textContent = `${count} ${t("Warm pixels raise a neuron, cool ones lower it, paper does nothing. Each picture has a scale of its own.")}`;
      enlarge();
    },
  });
}
