import { html, svg } from "htl";
import { numberCell, table } from "../../../components/ui/table.js";
import type { Part } from "../../../lib/data/split.js";

/** The parts in the order in which they are shown. */
const order: readonly Part[] = ["train", "held out", "test"];
const step = 13;
/** Marks in a line. */
const across = 10;

/**
 * Every sample of every class as a mark that says what it is for: a dot to train on, a ring that is held out, a
 * square to test on; and the counts beside.
 *
 * @param labels class of each sample
 * @param parts what each is for
 */
export function splitView(
  labels: Uint8Array,
  parts: readonly Part[],
  classes: readonly string[],
): HTMLElement {
  const rows = classes.map((name, label) => {
    const ofClass = parts.filter((_, k) => labels[k] === label);
    const counts = order.map((part) => ofClass.filter((other) => other === part).length);
    const width = step * across;
    const height = step * Math.ceil(ofClass.length / across);
    const marks = ofClass.map((part, k) =>
      markOf(part, step * (0.5 + (k % across)), step * (0.5 + Math.floor(k / across))),
    );
    const picture = svg`<svg class="split-marks" viewBox="0 0 ${width} ${height}" role="img" aria-label=${`${name}: ${order.map((part, k) => `${counts[k]} ${part}`).join(", ")}`}>${marks}</svg>`;
    return [name, picture, ...counts.map(numberCell)];
  });
  const heads = order.map(
    (part) =>
      html`<th scope="col"><svg viewBox="0 0 ${step} ${step}" width="13" height="13" aria-hidden="true">${markOf(part, step / 2, step / 2)}</svg> ${part}</th>`,
  );
  return table({
    label: "What each drawing is for",
    head: ["class", "drawings", ...heads],
    rows,
    className: "split",
    numbers: false,
    rightAligned: false,
  });
}

function markOf(part: Part, x: number, y: number): SVGElement {
  switch (part) {
    case "train":
      return svg`<circle class="split-train" cx=${x} cy=${y} r="2.6"></circle>`;
    case "held out":
      return svg`<circle class="split-held" cx=${x} cy=${y} r="4"></circle>`;
    case "test":
      return svg`<rect class="split-test" x=${x - 4} y=${y - 4} width="8" height="8"></rect>`;
  }
}
