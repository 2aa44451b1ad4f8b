import { html } from "htl";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { classMeans, meanOfRows } from "../study/class-means.js";

/**
 * The mean picture of each class. Of the class that is chosen, a slider averages from one drawing to all; of two
 * classes, the difference of their means.
 */
export function classMeansView(dataset: Dataset): HTMLElement {
  const { classes, labels, width, height } = dataset;
  const size = width * height;
  const means = classMeans(dataset);
  const shape = { width, height } as const;
  const rowsOf = (label: number) => [...labels.keys()].filter((row) => labels[row] === label);
  const meanOf = (label: number) => means.subarray(label * size, (label + 1) * size);
  let one = 0;
  let other = 1;
  let rows = rowsOf(one);

  const slider = Object.assign(document.createElement("input"), {
    type: "range",
    min: "1",
    value: "1",
    step: "1",
  });
  const count = html`<output class="number"></output>`;
  const averaged = pixelPicture({
    ...shape,
    values: new Float64Array(size),
    mode: "ink",
    most: 255,
    scale: 6,
    label: "How many drawings go into each mean",
  });
  const difference = pixelPicture({
    ...shape,
    values: new Float64Array(size),
    mode: "signed",
    scale: 6,
    label: "The difference of the two means",
  });
  const text = html`<p class="means-text"></p>`;
  const against = document.createElement("select");
  against.append(...classes.map((name, label) => new Option(name, String(label))));
  const choices = classes.map((name, label) => {
    const input = Object.assign(document.createElement("input"), {
      type: "radio",
      name: "mean-class",
      checked: label === one,
    });
    input.addEventListener("change", () => {
      one = label;
      rows = rowsOf(one);
      show();
    });
    const picture = pixelPicture({
      ...shape,
      values: meanOf(label),
      mode: "ink",
      most: 255,
      scale: 3,
      label: "",
    });
    picture.setAttribute("aria-hidden", "true");
    return html`<label class="mean-choice">${picture}<span>${input} ${name}</span></label>`;
  });

  function show(): void {
    slider.max = String(rows.length);
    const n = Math.min(rows.length, Number(slider.value));
    averaged.update(meanOfRows(dataset, rows.slice(0, n)));
    count.textContent = `${n} of ${rows.length}`;
    const [a, b] = [meanOf(one), meanOf(other)];
    difference.update(a.map((level, k) => level - b[k]));
    text.textContent = `Warm: more ink in ${classes[one]}. Cool, with a dash: more ink in ${classes[other]}.`;
  }

  slider.addEventListener("input", show);
  against.value = String(other);
  against.addEventListener("change", () => {
    other = Number(against.value);
    show();
  });
  show();
  return html`<div class="class-means">
    <fieldset class="mean-choices"><legend>The mean of each class</legend>${choices}</fieldset>
    <div class="means-pair">
      <div><label>Drawings averaged: ${count} ${slider}</label>${averaged}</div>
      <div><label>Its mean, less that of ${against}</label>${difference}${text}</div>
    </div>
  </div>`;
}
