import { html, svg } from "htl";
import { pathThrough } from "../../../components/chart/paths.js";
import { linearScale } from "../../../components/chart/scale.js";
import { onDrag } from "../../../components/ui/drag.js";
import { partOf } from "../../../components/ui/part-of.js";
import type { Point } from "../../../lib/labs/descent/descend.js";
import { directions, reach } from "../study/slingshot.js";

/** What the map shows. */
export interface Shot {
  /** The walk so far. */
  readonly path: readonly Point[];
  readonly start: Point;
  /** Where the band is held. */
  readonly held: Point;
  /** Where the ball is. */
  readonly ball: Point;
}

/** A map with two handles: a ring where the walk begins, and the pouch of the band. */
export interface SlingMap {
  readonly element: HTMLElement;
  readonly pouch: HTMLElement;
  readonly ring: HTMLElement;
  show(shot: Shot): void;
}

/** What becomes of the handles when they are dragged to a place. */
export interface Pulls {
  pull(to: Point): void;
  letGo(): void;
  begin(at: Point): void;
}

const size = { width: 600, height: 400 };
const x = linearScale([-4.8, 4.8], [0, size.width]);
const y = linearScale([-3.2, 3.2], [size.height, 0]);

/** The bowl u² + uv + v² as lines of equal loss, with its two directions, a walk, and a band from a fork at its start. */
export function slingMap({ pull, letGo, begin }: Pulls): SlingMap {
  const walk = svg`<path class="sling-walk" fill="none"></path>`;
  const dots = svg`<path class="sling-steps"></path>`;
  const band = svg`<path class="sling-band" fill="none"></path>`;
  const ball = svg`<circle class="sling-ball" r="7"></circle>`;
  const drawing = svg`<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Map of L = u² + uv + v², with the walk of descent on it">${contours()}${axes()}${walk}${dots}${band}${ball}</svg>`;
  const pouch = html`<div class="sling-handle" role="slider" tabindex="0" aria-label="Learning rate η, as far as the band is pulled" aria-valuemin=${reach.least} aria-valuemax=${reach.most}></div>`;
  const ring = html`<div class="sling-handle sling-ring" role="application" tabindex="0" aria-label="Where the walk begins: arrow keys move it"></div>`;
  const element = html`<div class="sling-stage">${drawing}${ring}${pouch}</div>`;
  let shown: Shot | undefined;

  function show(shot: Shot): void {
    shown = shot;
    const places = shot.path.map(placeOf);
    walk.setAttribute("d", pathThrough(places));
    dots.setAttribute(
      "d",
      places.map(([a, b]) => `M${a.toFixed(1)} ${b.toFixed(1)}m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`).join(""),
    );
    band.setAttribute("d", bandOf(placeOf(shot.start), placeOf(shot.held)));
    ball.setAttribute("transform", `translate(${placeOf(shot.ball).join(" ")})`);
    put(ring, placeOf(shot.start));
    put(pouch, placeOf(shot.held));
  }

  const grip = (
    handle: HTMLElement,
    middle: () => Point | undefined,
    move: (to: Point) => void,
    end = () => {},
  ) => dragOver(element, handle, middle, move, end);
  grip(pouch, () => shown?.held, pull, letGo);
  grip(ring, () => shown?.start, begin);
  return { element, pouch, ring, show };
}

/** Lets a handle be dragged over the map. What the pointer missed its middle by is kept, so that it does not jump. */
function dragOver(
  map: HTMLElement,
  handle: HTMLElement,
  middle: () => Point | undefined,
  move: (to: Point) => void,
  end: () => void,
): void {
  let missed: Point = [0, 0];
  const placeOn = (event: PointerEvent): Point => {
    const [across, down] = partOf(map, event);
    return [x.invert(across * size.width), y.invert(down * size.height)];
  };
  onDrag(handle, {
    begin(event) {
      const [at, is] = [placeOn(event), middle()];
      if (!is) return false;
      missed = [at[0] - is[0], at[1] - is[1]];
      handle.focus({ preventScroll: true });
      return true;
    },
    move(events) {
      const [u, v] = placeOn(events[events.length - 1]);
      move([u - missed[0], v - missed[1]]);
    },
    end,
  });
}

/** A place on the map; what is far outside is kept where it can still be drawn. */
function placeOf([u, v]: Point): Point {
  const kept = (place: number) => Math.min(5000, Math.max(-5000, place));
  return [kept(x(u)), kept(y(v))];
}

function put(handle: HTMLElement, [a, b]: Point): void {
  handle.style.left = `${(100 * a) / size.width}%`;
  handle.style.top = `${(100 * b) / size.height}%`;
}

/** From one prong of the fork to where the band is held, and to the other: prongs stand across the way it is pulled. */
function bandOf([a, b]: Point, [c, d]: Point): string {
  const length = Math.max(1, Math.hypot(c - a, d - b));
  const [across, down] = [(-14 * (d - b)) / length, (14 * (c - a)) / length];
  return `M${a + across} ${b + down}L${c} ${d}L${a - across} ${b - down}`;
}

/** Lines of equal loss, each of four times the loss of the one inside it. */
function contours(): SVGElement[] {
  const unit = x(1) - x(0);
  return [0.02, 0.08, 0.32, 1.28, 5.12, 20.48].map((loss) => {
    const [steep, flat] = directions.map(({ curvature }) => unit * Math.sqrt((2 * loss) / curvature));
    return svg`<ellipse class="sling-level" cx=${x(0)} cy=${y(0)} rx=${flat} ry=${steep} transform="rotate(45 ${x(0)} ${y(0)})"></ellipse>`;
  });
}

/** The two directions, each with its name. */
function axes(): SVGElement[] {
  return directions.map(({ name, q: [u, v] }) => {
    const [from, to] = [-4, 4].map((r) => placeOf([r * u, r * v]));
    const [a, b] = placeOf([-3.6 * u, -3.6 * v]);
    return svg`<g class="sling-axis"><path d=${pathThrough([from, to])}></path><text x=${a + 10} y=${b + (v > 0 ? 14 : 2)}>${name}</text></g>`;
  });
}
