import { html } from "htl";
import { reliabilityView } from "../../../components/chart/reliability-view.js";
import type { InsideSubject } from "../../../components/inside/inside-view.js";
import { choice } from "../../../components/ui/choice.js";
import { decimal, percent } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { range } from "../../../components/ui/range.js";
import { liveStatus } from "../../../components/ui/status.js";
import { softmaxOf } from "../../../lib/core/kernels/softmax.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { reliabilityOf } from "../../../lib/labs/statistics/reliability.js";
import { fitTemperature, type ScoredPictures, tempered } from "../study/temperature.js";

/** A network to be measured. */
export interface CalibrationSubject {
  readonly name: string;
  readonly subject: InsideSubject;
}

/** Pictures that go through the network at once. */
const batch = 128;

/**
 * A reliability diagram with the temperature in reach. The pictures are parted in two: on those of even rows the temperature
 * is fitted, those of odd rows are shown.
 */
export function calibrationLab({
  subjects,
  dataset,
}: {
  subjects: readonly CalibrationSubject[];
  dataset: Dataset;
}): HTMLElement {
  const kept = new Map<string, { fitted: ScoredPictures; shown: ScoredPictures }>();
  const which = choice({ legend: "Network", options: subjects.map(({ name }) => name) });
  const temperature = range({ symbol: "T", label: "temperature", min: 0.3, max: 3, step: 0.1, value: 1 });
  const fit = html`<button type="button" class="button button--primary">Fit the temperature</button>`;
  const one = html`<button type="button" class="button">T = 1</button>`;
  const said = liveStatus("number");
  const view = reliabilityView();
  const root = html`<div class="calibration">${which}<div class="calibration-body">${view}<div class="calibration-side">${temperature}<div class="pad-buttons">${fit}${one}</div>${said}</div></div></div>`;
  let T = 1;

  function scored(): { fitted: ScoredPictures; shown: ScoredPictures } {
    const found = kept.get(which.value);
    if (found) return found;
    const { subject } = subjects.find(({ name }) => name === which.value) ?? subjects[0];
    const z = scoresOf(subject, dataset);
    const half = (odd: number): ScoredPictures => {
      const rows = [...z.keys()].filter((row) => row % 2 === odd);
      return { z: rows.map((row) => z[row]), labels: rows.map((row) => dataset.labels[row]) };
    };
    const parts = { fitted: half(0), shown: half(1) };
    kept.set(which.value, parts);
    return parts;
  }

  function show(): void {
    const { shown } = scored();
    const p = shown.z.map((scores) => softmaxOf(scores, T));
    const best = p.map((parts) => parts.indexOf(Math.max(...parts)));
    const right = best.map((label, i) => label === shown.labels[i]);
    view.show(
      reliabilityOf(
        best.map((label, i) => Math.min(1, p[i][label])),
        right,
      ),
    );
    const accuracy = right.filter(Boolean).length / right.length;
    said.say(
      `T = ${decimal(T, 2)}: cross-entropy ${decimal(tempered(shown, T), 4)}, accuracy ${percent(accuracy)} on ${right.length} pictures.`,
    );
  }

  onInput(which, () => {
    T = 1;
    show();
  });
  onInput(temperature, () => {
    T = temperature.value;
    show();
  });
  fit.addEventListener("click", () => {
    T = fitTemperature(scored().fitted);
    show();
  });
  one.addEventListener("click", () => {
    T = 1;
    show();
  });
  show();
  return root;
}

function scoresOf({ backend, network }: InsideSubject, { pixels, labels }: Dataset): number[][] {
  const pictures = backend.pictures(batch, network.inputs);
  const order = Uint32Array.from(labels.keys());
  const scores: number[][] = [];
  for (let start = 0; start < order.length; start += batch) {
    const count = Math.min(batch, order.length - start);
    const z = network.forward(pictures.load(pixels, order, start, count), "predict");
    for (let i = 0; i < count; i++)
      scores.push(Array.from(z.data.subarray(i * z.stride, i * z.stride + z.cols)));
  }
  return scores;
}
