import { html } from "htl";
import { onDrag } from "../../../components/ui/drag.js";
import { drawingFollower } from "../../../components/ui/follow.js";
import type { Place, Side, WeightPlace } from "../study/graph.js";
import { type LiveGraph, reach } from "../study/live-graph.js";
import { graphDrawing, graphLayout } from "./graph-markup.js";

/** What a reader does with a graph. */
export interface GraphActs {
  take(weight: WeightPlace): void;
  pull(value: number): void;
  open(place: Place, side: Side): void;
  pressLoss(): void;
}

/** The drawn graph: boxes to press, handles to drag or to move by arrow keys. */
export interface GraphView {
  readonly element: HTMLElement;
  draw(): void;
}

/** Pixels of a drag to the end of a weight's reach. */
const haul = 110;

/** @param live asked at each drawing: another network may have come */
export function graphView(live: () => LiveGraph, label: string, acts: GraphActs): GraphView {
  const element = html`<div class="graph-frame"></div>`;
  const follow = drawingFollower(element);
  let drag: { from: number; x: number; y: number } | undefined;
  // Asked for at each drawing, it would make the browser lay the page out twice in a frame.
  let room = 592;
  const layout = () => graphLayout(live(), room);

  function draw(): void {
    const drawn = layout();
    follow(graphDrawing(live(), drawn, label));
    element.style.setProperty("--drawn", `${drawn.height * Math.min(1, room / drawn.width)}px`);
  }

  element.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    const side = target.closest("[data-side]")?.getAttribute("data-side") === "value" ? "value" : "gradient";
    press(target, side);
  });
  element.addEventListener("focusin", ({ target }) => {
    const weight = target instanceof Element && weightOf(target);
    if (weight) acts.take(weight);
  });
  element.addEventListener("keydown", (event) => {
    const { target, key, shiftKey } = event;
    if (!(target instanceof Element)) return;
    const taken =
      key === "Enter" || key === " "
        ? press(target, shiftKey ? "value" : "gradient")
        : weightOf(target) !== undefined && pullBy(key, shiftKey);
    if (taken) event.preventDefault();
  });
  // Where a browser scrolls with a finger on a part of an SVG, whatever its touch-action.
  element.addEventListener(
    "touchstart",
    (event) => {
      if (event.target instanceof Element && weightOf(event.target)) event.preventDefault();
    },
    { passive: false },
  );
  onDrag(element, {
    begin(event) {
      const handle = event.target instanceof Element ? event.target.closest("[data-weight]") : null;
      const weight = handle && weightOf(handle);
      if (!(handle instanceof SVGElement) || !weight) return false;
      handle.focus({ preventScroll: true });
      acts.take(weight);
      drag = { from: live().weight.value, x: event.clientX, y: event.clientY };
      return true;
    },
    move(events) {
      const { clientX, clientY } = events[events.length - 1];
      if (!drag) return;
      const way = layout().upright ? clientX - drag.x : drag.y - clientY;
      acts.pull(drag.from + (way / haul) * reach);
    },
    end() {
      drag = undefined;
    },
  });

  /** Presses a box: L lets the blame flow, any other unfolds. */
  function press(target: Element, side: Side): boolean {
    const place = target.closest("[data-place]")?.getAttribute("data-place");
    if (!place) return false;
    const [column, unit] = place.split(":").map(Number);
    if (column === live().graph.columns.length - 1 && side === "gradient") acts.pressLoss();
    else acts.open({ column, unit }, side);
    return true;
  }

  function pullBy(key: string, far: boolean): boolean {
    const { weight, held } = live();
    const step = far ? 0.25 : 0.05;
    const next = {
      ArrowUp: weight.value + step,
      ArrowRight: weight.value + step,
      ArrowDown: weight.value - step,
      ArrowLeft: weight.value - step,
      PageUp: weight.value + 0.25,
      PageDown: weight.value - 0.25,
      Home: held.value - reach,
      End: held.value + reach,
      Escape: held.value,
    }[key];
    if (next === undefined) return false;
    acts.pull(next);
    return true;
  }

  new ResizeObserver(() => {
    room = element.clientWidth || room;
    draw();
  }).observe(element);
  return { element, draw };
}

function weightOf(element: Element): WeightPlace | undefined {
  const weight = element.closest("[data-weight]")?.getAttribute("data-weight");
  if (!weight) return undefined;
  const [link, from, to] = weight.split(":").map(Number);
  return { link, from, to };
}
