import { html } from "htl";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { scientific } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { range } from "../../../components/ui/range.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import type { Backend } from "../../../lib/core/backend.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { pixelCount } from "../../../lib/drawing/picture-size.js";
import { type LabelledPicture, lessonEffects } from "../../../lib/labs/teach/lesson-effect.js";
import type { TrainedNetwork } from "../../../lib/training/weights/trained-network.js";

/** Change of a loss for which a bar would fill its side, where no change is larger. */
const leastShown = 0.001;

/** What is taught, and to what. */
export interface LessonEffectsOptions extends TrainedNetwork {
  readonly backend: Backend;
  /** In the classes of the network; the first drawing of each class is looked at, then the next. */
  readonly samples: Dataset;
}

/** What one step on one drawing does to the loss of others, predicted from two gradients and measured. */
export function lessonEffectsView({ backend, network, card, samples }: LessonEffectsOptions): HTMLElement {
  const { classes } = card;
  const ofClass = classes.map((name) => {
    const label = samples.classes.indexOf(name);
    return [...samples.labels.keys()].filter((row) => samples.labels[row] === label);
  });
  let turn = 0;
  let taught = 0;
  let asLabel = 0;
  const eta = range({ symbol: "", label: "100 η", min: 0.1, max: 5, step: 0.1, value: 1 });
  const what = selectOf(t("Teach"), classes, (k) => {
    taught = k;
  });
  const as = selectOf("as", classes, (k) => {
    asLabel = k;
  });
  const others = textButton(t("Other drawings"), () => {
    turn++;
    show();
  });
  const body = html`<tbody></tbody>`;
  const said = liveStatus("caption");
  const root = html`<div class="effects"><div class="effects-controls">${what}${as}${eta}${others}</div><div class="scroll" tabindex="0" role="region" aria-label="What the lesson does to other drawings"><table class="effects-table"><thead><tr><th scope="col">drawing</th><th scope="col">its loss, predicted</th><th scope="col">measured</th><td></td></tr></thead>${body}</table></div>${said}</div>`;

  function selectOf(label: string, names: readonly string[], choose: (k: number) => void): HTMLElement {
    const select = document.createElement("select");
    select.append(...names.map((name, k) => new Option(name, String(k))));
    select.addEventListener("change", (event) => {
      event.stopPropagation();
      choose(select.selectedIndex);
      show();
    });
    return html`<label class="field"><span class="field-label">${label}</span>${select}</label>`;
  }

  function pictureOf(k: number): LabelledPicture {
    const row = ofClass[k][turn % ofClass[k].length];
    return { label: k, pixels: samples.pixels.slice(pixelCount * row, pixelCount * (row + 1)) };
  }

  function show(): void {
    const pictures = classes.map((_, k) => pictureOf(k));
    const lesson = { ...pictures[taught], label: asLabel };
    const watched = pictures.map((picture, k) => (k === taught ? lesson : picture));
    const effects = lessonEffects(backend, network, lesson, watched, eta.value / 100);
    const most = Math.max(leastShown, ...effects.map(({ measured }) => Math.abs(measured)));
    body.replaceChildren(
      ...effects.map(({ predicted, measured }, k) => {
        const picture = pixelPicture({
          values: Float32Array.from(watched[k].pixels, (level) => level / 255),
          width: 28,
          height: 28,
          mode: "ink",
          scale: 2,
          label: "",
        });
        picture.setAttribute("aria-hidden", "true");
        const name =
          k === taught
            ? t("the lesson: {name} as {other}", { name: classes[k], other: classes[asLabel] })
            : classes[k];
        const width = `${((50 * Math.abs(measured)) / most).toFixed(1)}%`;
        const side = measured < 0 ? `right:50%;width:${width}` : `left:50%;width:${width}`;
        return html`<tr><th scope="row"><span>${picture}${name}</span></th><td class="number">${signed(predicted)}</td><td class="number">${signed(measured)}</td><td class="effects-bar" aria-hidden="true"><span class=${measured < 0 ? "is-negative" : "is-positive"} style=${side}></span></td></tr>`;
      }),
    );
    const worse = effects.filter(({ measured }, k) => k !== taught && measured > 0).length;
    said.say(
      t("After the step the loss is larger for {n} of the {all} other drawings.", {
        n: worse,
        all: classes.length - 1,
      }),
    );
  }

  onInput(eta, show);
  show();
  return root;
}

function signed(value: number): string {
  const size = Math.abs(value);
  const text = size < 0.001 && size > 0 ? scientific(size, 1) : size.toFixed(4);
  return `${value < 0 ? "−" : "+"}${text}`;
}
