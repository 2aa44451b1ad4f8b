import { html, svg } from "htl";
import { arrowOf } from "../../../components/ui/arrow-of.js";
import { onDrag } from "../../../components/ui/drag.js";
import { setText } from "../../../components/ui/follow.js";
import { inSlices } from "../../../components/ui/in-slices.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { decimal, trimmed } from "../../../components/ui/numbers.js";
import { partOf } from "../../../components/ui/part-of.js";
import { liveStatus } from "../../../components/ui/status.js";
import { whenNear } from "../../../components/ui/when-near.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Point } from "../../../lib/labs/descent/descend.js";
import { penalisedClassifiers } from "../study/penalised-classifier.js";
import { type Bowl, type PenaltyName, penaltyNames, sizeBy } from "../study/penalised-point.js";
import {
  classifierPrices,
  edgeSize,
  restInWords,
  type ShapeAndPoint,
  shapeAndPoint,
} from "../study/shape-and-point.js";
import { classifierPictures } from "./classifier-pictures.js";
import { bowlPaths, placeOf, pricePaths, side, x, y } from "./plane-paths.js";

/** What the figure needs. */
export interface ShapeAndPointOptions {
  /** Drawings that a linear classifier learns at several prices. */
  readonly dataset: Dataset;
  readonly rows: { readonly train: Uint32Array; readonly heldOut: Uint32Array };
  readonly invalidation: Promise<unknown>;
}

/** What the edge of all weights of a size is called. */
const shapes: Readonly<Record<PenaltyName, string>> = { L2: "circle", L1: "diamond" };

/**
 * The plane of two weights under either penalty: the loss in contours, the edge of the weights that are allowed, and the best
 * of these. The edge and the loss are dragged. Below, what a classifier of drawings learned at the same price.
 */
export function shapeAndPointView({ dataset, rows, invalidation }: ShapeAndPointOptions): HTMLElement {
  const state = shapeAndPoint();
  const frame = nextFrame(draw);
  const price = html`<output class="number"></output>`;
  const sides = penaltyNames.map((penalty) => ({
    penalty,
    plane: penaltyPlane(penalty, state, frame.ask),
    pictures: classifierPictures(penalty, dataset),
  }));
  const status = liveStatus("planes-status number");
  const root = html`<div class="planes" data-figure="shape-and-point" data-state="idle"><p class="planes-price">Price on both: λ = <b>${price}</b></p>
    <div class="planes-pair">${sides.map(({ penalty, plane, pictures }) => html`<div><h3>${penalty}: a ${shapes[penalty]}</h3>${plane.element}${pictures}</div>`)}</div>${status}</div>`;

  function draw(): void {
    for (const { plane, pictures } of sides) {
      plane.draw();
      pictures.show(state.price);
    }
    setText(price, decimal(state.price, 3));
    const rests = penaltyNames.map((penalty) => `${penalty}: ${restInWords(state.point(penalty), trimmed2)}`);
    status.say(`λ = ${decimal(state.price, 3)}. ${rests.join(". ")}.`);
  }

  async function learn(): Promise<void> {
    root.dataset.state = "running";
    for (const { penalty, pictures } of sides) {
      const course = penalisedClassifiers(dataset, rows, penalty, classifierPrices);
      pictures.found(await inSlices(course, undefined, () => stopped));
      pictures.show(state.price);
    }
    root.dataset.state = "finished";
  }

  let stopped = false;
  whenNear(root, () => void learn(), { invalidation });
  invalidation.then(() => {
    stopped = true;
    frame.cancel();
  });
  draw();
  return root;
}

/** The plane of one penalty. @param changed called when the reader has moved something */
function penaltyPlane(penalty: PenaltyName, state: ShapeAndPoint, changed: () => void) {
  const lines = {
    contours: svg`<path class="plane-contours"></path>`,
    solutions: svg`<path class="plane-solutions"></path>`,
    touching: svg`<path class="plane-touching"></path>`,
  };
  const [area, reach] = [svg`<path class="plane-edge"></path>`, svg`<path class="plane-reach"></path>`];
  const knob = svg`<circle class="plane-knob" r="8"></circle>`;
  const grip = svg`<g class="plane-grip" role="slider" tabindex="0" aria-label=${`Size of the ${shapes[penalty]}`} aria-valuemin="0" aria-valuemax="4">${area}${reach}${knob}</g>`;
  const minimum = svg`<g class="plane-minimum" role="slider" tabindex="0" aria-label="Where the weights would be without a price" aria-valuemin="-2" aria-valuemax="2"><circle class="plane-reach" r="20"></circle><circle class="plane-knob" r="8"></circle><path d="M-4 0H4M0 -4V4"></path><text x="12" y="-8">a</text></g>`;
  const point = svg`<circle class="plane-point" r="6"></circle>`;
  const element = svg`<svg class="plane" viewBox="0 0 ${side} ${side}"><path class="plane-axes" d="M0 ${y(0)}H${side}M${x(0)} 0V${side}"></path><text x=${side - 4} y=${y(0) - 6} text-anchor="end">w₁</text><text x=${x(0) + 6} y="14">w₂</text>${lines.contours}${grip}${lines.solutions}${lines.touching}${minimum}${point}</svg>`;
  let drawn: Bowl | undefined;

  function draw(): void {
    const { bowl, price } = state;
    const paths = pricePaths(penalty, bowl, price);
    if (bowl !== drawn) {
      const { contours, solutions } = bowlPaths(penalty, bowl);
      lines.contours.setAttribute("d", contours);
      lines.solutions.setAttribute("d", solutions);
      minimum.setAttribute("transform", `translate(${placeOf(bowl.minimum)})`);
      minimum.setAttribute("aria-valuenow", bowl.minimum[0].toFixed(2));
      minimum.setAttribute("aria-valuetext", `a = (${bowl.minimum.map(trimmed2).join(", ")})`);
      drawn = bowl;
    }
    for (const path of [area, reach]) path.setAttribute("d", paths.edge);
    lines.touching.setAttribute("d", paths.touching);
    knob.setAttribute("transform", `translate(${paths.grip})`);
    point.setAttribute("transform", `translate(${paths.point})`);
    point.classList.toggle("is-cornered", state.point(penalty).includes(0));
    const size = edgeSize(state, penalty);
    grip.setAttribute("aria-valuenow", size.toFixed(2));
    grip.setAttribute("aria-valuetext", `${trimmed2(size)}, at λ = ${decimal(price, 3)}`);
  }

  const at = (event: PointerEvent): Point => {
    const [across, down] = partOf(element, event);
    return [x.invert(across * side), y.invert(down * side)];
  };
  dragged(grip, (event) => state.resize(penalty, sizeBy(penalty, at(event))));
  dragged(minimum, (event) => state.moveMinimum(at(event)));
  keyed(grip, (across, up) => state.resize(penalty, edgeSize(state, penalty) + across + up));
  keyed(minimum, (across, up) => {
    const [a1, a2] = state.bowl.minimum;
    state.moveMinimum([a1 + across, a2 + up]);
  });
  return { element, draw };

  function dragged(handle: SVGElement, move: (event: PointerEvent) => void): void {
    // A finger drags a handle, and scrolls the page from anywhere else: touch-action is not heeded inside a drawing.
    handle.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false });
    onDrag(handle, {
      begin: () => true,
      move(events) {
        move(events[events.length - 1]);
        changed();
      },
      end() {},
    });
  }

  function keyed(handle: SVGElement, move: (across: number, up: number) => void): void {
    handle.addEventListener("keydown", (event) => {
      const arrow = arrowOf(event.key);
      if (!arrow) return;
      event.preventDefault();
      const step = event.shiftKey ? 5 * keyStep : keyStep;
      move(step * arrow[0], -step * arrow[1]);
      changed();
    });
  }
}

/** What an arrow key moves a handle by. */
const keyStep = 0.1;

function trimmed2(value: number): string {
  return trimmed(value, 2);
}
