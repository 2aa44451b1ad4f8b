import { html, svg } from "htl";
import { lineKey } from "../../../components/chart/frame.js";
import { arrowOf } from "../../../components/ui/arrow-of.js";
import { choice } from "../../../components/ui/choice.js";
import { onDrag } from "../../../components/ui/drag.js";
import { setText } from "../../../components/ui/follow.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { decimal, percent, significant } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { partOf } from "../../../components/ui/part-of.js";
import { liveStatus } from "../../../components/ui/status.js";
import { table } from "../../../components/ui/table.js";
import {
  arrowPath,
  corners,
  fieldOf,
  type Place,
  pair,
  placeOf,
  pullOf,
  type ShownLoss,
  sharesAt,
} from "../study/triangle.js";

/** Losses by what they are called. */
const losses: ReadonlyMap<string, ShownLoss> = new Map([
  ["cross-entropy", "cross-entropy"],
  ["squared error", "squared-error"],
]);
/** How their arrows are told apart: one is thin, the other thick. */
const looks = {
  "cross-entropy": { colour: "var(--positive)", width: 2.5 },
  "squared-error": { colour: "var(--negative)", width: 5 },
};
/** Where p is at first: fairly sure of the second class, while the third is the truth. */
const begins = { p: [0.2, 0.68, 0.12], truth: 2 };
/** What is shown of the plane, and the size of an arrow's head. */
const view = { left: -1.1, top: -1.14, width: 2.2, height: 1.84 };
const [headOfField, headOfPull] = [0.035, 0.08];
/** By how much an arrow key moves p. */
const keyStep = 0.04;

/**
 * Three probabilities as a point in a triangle, with −dz of two losses as arrows. p is dragged, or moved by the arrow keys.
 *
 * @param options names: of the three classes
 */
export function probabilityTriangle({ names }: { names: readonly string[] }): HTMLElement {
  let at = placeOf(begins.p);
  const truthChoice = choice({ legend: "The truth", options: names, chosen: names[begins.truth] });
  const fieldChoice = choice({ legend: "The field of arrows", options: [...losses.keys()] });
  const field = svg`<path class="triangle-field"></path>`;
  const pulls = new Map(
    Array.from(losses.values(), (loss) => [loss, svg`<path class=${`triangle-pull is-${loss}`}></path>`]),
  );
  const handle = svg`<g class="triangle-p" tabindex="0" role="slider" aria-label="p, the three probabilities" aria-valuemin="0" aria-valuemax="100"><circle r="0.065"></circle><text y="0.03">p</text></g>`;
  const labels = names.map((name, j) => labelOf(name, j));
  const drawing = svg`<svg class="triangle" viewBox=${viewBox()} role="group" aria-label="The triangle of three probabilities"><path class="triangle-edge" d=${`M${corners.map(pair).join("L")}Z`}></path>${field}${[...pulls.values()]}${labels}${handle}</svg>`;
  const cells = Array.from(losses, () => [...names, "length"].map(() => html`<td></td>`));
  const numbers = table({
    label: "What a step adds to the scores",
    head: ["−dz", ...names, "length"],
    rows: Array.from(losses, ([name, loss], k) => [
      html`<span>${lineKey(looks[loss])} ${name}</span>`,
      ...cells[k],
    ]),
  });
  const said = liveStatus("score-line");
  const frame = nextFrame(show);
  const truth = () => names.indexOf(truthChoice.value);

  function show(): void {
    const p = sharesAt(at);
    at = placeOf(p);
    const found = Array.from(losses.values(), (loss) => ({ loss, ...pullOf(loss, p, truth()) }));
    for (const { loss, arrow } of found) {
      const to: Place = [at[0] + arrow[0], at[1] + arrow[1]];
      pulls.get(loss)?.setAttribute("d", arrowPath({ from: at, to }, headOfPull));
    }
    handle.setAttribute("transform", `translate(${pair(at)})`);
    handle.setAttribute("aria-valuenow", (100 * p[truth()]).toFixed(0));
    handle.setAttribute("aria-valuetext", names.map((name, j) => `${name} ${percent(p[j])}`).join(", "));
    for (const [k, { scores, size }] of found.entries())
      for (const [j, one] of [...scores, size].entries()) setText(cells[k][j], decimal(one, 3));
    said.say(...words(names, p, truth(), found[0].size, found[1].size));
  }

  function showField(): void {
    const loss = losses.get(fieldChoice.value) ?? "cross-entropy";
    const arrows = fieldOf(loss, truth());
    field.setAttribute("d", arrows.map((arrow) => arrowPath(arrow, headOfField)).join(""));
    field.setAttribute("class", `triangle-field is-${loss}`);
    for (const [j, label] of labels.entries()) label.classList.toggle("is-truth", j === truth());
    frame.ask();
  }

  onInput(truthChoice, showField);
  onInput(fieldChoice, showField);
  moveBy(drawing, handle, (to) => {
    at = to(at);
    frame.ask();
  });
  showField();
  show();
  return html`<div class="triangle-figure" data-figure="triangle">${drawing}<div class="triangle-side">${truthChoice}${fieldChoice}${numbers}${said}</div></div>`;
}

function viewBox(): string {
  return `${view.left} ${view.top} ${view.width} ${view.height}`;
}

function labelOf(name: string, j: number): SVGElement {
  const [x, y] = corners[j];
  const anchor = x === 0 ? "middle" : x < 0 ? "start" : "end";
  return svg`<text class="triangle-name" x=${x} y=${y > 0 ? -y - 0.05 : -y + 0.13} text-anchor=${anchor}>${name}</text>`;
}

/** Moves p to where the pointer is, and by arrow keys. */
function moveBy(drawing: SVGElement, handle: SVGElement, move: (to: (at: Place) => Place) => void): void {
  const moveTo = (event: PointerEvent) => {
    const [across, down] = partOf(drawing, event);
    move(() => [view.left + view.width * across, -view.top - view.height * down]);
  };
  onDrag(drawing, {
    begin(event) {
      handle.focus({ preventScroll: true });
      moveTo(event);
      return true;
    },
    move: (events) => moveTo(events[events.length - 1]),
    end() {},
  });
  handle.addEventListener("keydown", (event) => {
    const arrow = event instanceof KeyboardEvent ? arrowOf(event.key) : undefined;
    if (!arrow) return;
    event.preventDefault();
    move(([x, y]) => [x + keyStep * arrow[0], y - keyStep * arrow[1]]);
  });
}

function words(
  names: readonly string[],
  p: readonly number[],
  truth: number,
  crossEntropy: number,
  squared: number,
): (string | Node)[] {
  const most = p.indexOf(Math.max(...p));
  const sure =
    p[most] > 0.9 ? `sure of ${names[most]}, and ${most === truth ? "right" : "wrong"}` : "not sure yet";
  return [
    `p = (${p.map((share) => decimal(share, 3)).join(", ")}): ${sure}. Cross-entropy pulls with `,
    html`<b>${decimal(crossEntropy, 3)}</b>`,
    ", squared error with ",
    html`<b>${significant(squared, 2)}</b>`,
    `: ${times(crossEntropy / squared)}.`,
  ];
}

/** "36 times less" */
function times(ratio: number): string {
  return `${significant(ratio, 2)} times less`;
}
