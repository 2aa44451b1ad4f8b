import { html } from "htl";
import { matrixView } from "../../../components/math/matrix-view.js";
import {
  largestMagnitude,
  type PixelPicture,
  pixelPicture,
} from "../../../components/pictures/pixel-picture.js";
import { bracketed, trimmed } from "../../../components/ui/numbers.js";
import type { Pooling } from "../../../lib/core/convolution/stages.js";
import type { Window } from "../../../lib/core/convolution/window.js";
import type { Rows } from "../../../lib/labs/linear/plain.js";
import { countOfPlaces, movedTo, type Places, placeAfter, replaced, type Standing } from "./window-place.js";

/** A picture, a window over it, and the map that the window makes. */
export interface WindowScene {
  /** [height × width] */
  readonly x: Rows;
  readonly window: Window;
  /** [places down × places across] */
  readonly y: Rows;
  /** A filter [k × k] with its bias, or what is taken of each window. */
  readonly by: { readonly w: Rows; readonly b: number } | Pooling;
}

/** A figure of a window that moves. */
export interface WindowView extends HTMLElement {
  /** Takes other numbers; the window stays about where it was. */
  show(scene: WindowScene): void;
}

/** Places a second while it slides, and milliseconds for a row where motion is to be reduced. */
const pace = 40;
const rowPause = 500;

/**
 * A window over a picture, and beside it the map that fills as the window moves: by its button, by the arrow keys, under
 * the pointer. Below, the numbers under the window and what becomes of them. It never moves unasked.
 *
 * @param label what the picture is
 * @param first the scene to begin with
 */
export function windowView(label: string, first: WindowScene): WindowView {
  let scene = first;
  let places = placesOf(first);
  let standing: Standing = movedTo({ at: 0, filled: 1 }, middleOf(places), places);
  let sliding: { from: number; since: number } | undefined;

  const picture = sheet("window-picture", `${label}. Arrow keys move the window.`);
  const map = sheet("window-map", "The map that the window makes. Arrow keys move the window.");
  const mark = html`<div class="window-mark" aria-hidden="true"></div>`;
  const edge = html`<div class="window-edge" aria-hidden="true"></div>`;
  const target = html`<div class="window-mark" aria-hidden="true"></div>`;
  const veils = [html`<div class="window-veil"></div>`, html`<div class="window-veil"></div>`];
  const pictureSays = html`<p class="window-says number"></p>`;
  const mapSays = html`<p class="window-says number"></p>`;
  const numbers = html`<div class="product window-numbers"></div>`;
  const sum = html`<p class="score-line number window-sum" aria-live="polite"></p>`;
  const slide = html`<button type="button" class="button button--primary window-slide">Slide</button>`;
  const fill = html`<button type="button" class="button">Fill the map</button>`;
  const restart = html`<button type="button" class="button">Start over</button>`;
  const root: WindowView = Object.assign(
    html`<div class="window-view"><div class="window-buttons">${slide}${fill}${restart}</div><div class="window-sheets"><div>${picture}${pictureSays}</div><span class="product-sign" aria-hidden="true">→</span><div>${map}${mapSays}</div></div>${numbers}${sum}</div>`,
    { show },
  );
  let drawn: { x: PixelPicture; y: PixelPicture };

  /** Draws both pictures afresh: their sizes may be others. */
  function drawSheets(): void {
    const { x, y, window, by } = scene;
    const padded = withPaper(x, window.padding);
    const signed = typeof by !== "string";
    drawn = {
      x: pixelPicture({
        values: padded.flat(),
        width: padded[0].length,
        height: padded.length,
        mode: "ink",
        label,
        scale: 10,
        most: Math.max(1, ...x.flat()),
      }),
      y: pixelPicture({
        values: y.flat(),
        width: places.across,
        height: places.down,
        label: "The map",
        mode: signed ? "signed" : "ink",
        scale: 10,
        most: largestMagnitude(y.flat()),
      }),
    };
    picture.replaceChildren(drawn.x, edge, mark);
    map.replaceChildren(drawn.y, ...veils, target);
    const { padding, size, stride } = window;
    lay(edge, [padding, padding, x[0].length, x.length], [padded[0].length, padded.length]);
    edge.toggleAttribute("hidden", padding === 0);
    const around = padding > 0 ? `, with ${padding} of paper on each side` : "";
    pictureSays.textContent = `x: ${x.length} × ${x[0].length}${around}`;
    mapSays.textContent = `y: ${places.down} × ${places.across}, with ⌊(${x.length} + 2·${padding} − ${size})/${stride}⌋ + 1 = ${places.down}`;
  }

  function drawPlace(): void {
    const { x, y, window, by } = scene;
    const { size, stride, padding } = window;
    const [i, j] = [Math.floor(standing.at / places.across), standing.at % places.across];
    const whole = [x[0].length + 2 * padding, x.length + 2 * padding] as const;
    lay(mark, [j * stride, i * stride, size, size], whole);
    const ofMap = [places.across, places.down] as const;
    lay(target, [j, i, 1, 1], ofMap);
    const [row, column] = [Math.floor(standing.filled / places.across), standing.filled % places.across];
    lay(veils[0], [column, row, places.across - column, row < places.down ? 1 : 0], ofMap);
    lay(veils[1], [0, row + 1, places.across, Math.max(0, places.down - row - 1)], ofMap);
    const under = underWindow(x, window, i, j);
    numbers.replaceChildren(...numbersOf(under, by));
    sum.textContent = `y in row ${i}, column ${j} = ${sumOf(under, by, y[i][j])}`;
  }

  function move(at: number): void {
    standing = movedTo(standing, at, places);
    drawPlace();
  }

  function stop(): void {
    sliding = undefined;
    slide.textContent = "Slide";
    sum.setAttribute("aria-live", "polite");
  }

  function start(): void {
    if (standing.at >= countOfPlaces(places) - 1) standing = { at: 0, filled: 1 };
    sliding = { from: standing.at, since: performance.now() };
    slide.textContent = "Pause";
    sum.setAttribute("aria-live", "off");
    requestAnimationFrame(advance);
  }

  function advance(time: number): void {
    if (!sliding) return;
    if (!root.isConnected) {
      stop();
      return;
    }
    const passed = Math.max(0, time - sliding.since);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const steps = still ? Math.floor(passed / rowPause) * places.across : Math.floor((passed / 1000) * pace);
    if (sliding.from + steps !== standing.at) move(sliding.from + steps);
    if (standing.at >= countOfPlaces(places) - 1) {
      stop();
      drawPlace();
    } else requestAnimationFrame(advance);
  }

  function show(next: WindowScene): void {
    stop();
    const before = places;
    scene = next;
    places = placesOf(next);
    standing = replaced(standing, before, places);
    drawSheets();
    drawPlace();
  }

  function follow(
    stage: HTMLElement,
    placeOf: (across: number, down: number) => readonly [number, number],
  ): void {
    for (const type of ["pointermove", "pointerdown"]) {
      stage.addEventListener(type, (event) => {
        if (!(event instanceof PointerEvent) || (type === "pointermove" && event.buttons === 0)) return;
        const box = stage.getBoundingClientRect();
        const [i, j] = placeOf(
          (event.clientX - box.left) / box.width,
          (event.clientY - box.top) / box.height,
        );
        stop();
        move(held(i, places.down) * places.across + held(j, places.across));
      });
    }
    stage.addEventListener("keydown", (event) => {
      const next = placeAfter(event.key, standing.at, places);
      if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      stop();
      move(next);
    });
  }

  follow(picture, (across, down) => {
    const { size, stride, padding } = scene.window;
    const corner = (part: number, length: number) =>
      Math.round((part * (length + 2 * padding) - size / 2) / stride);
    return [corner(down, scene.x.length), corner(across, scene.x[0].length)];
  });
  follow(map, (across, down) => [Math.floor(down * places.down), Math.floor(across * places.across)]);
  slide.addEventListener("click", () => (sliding ? stop() : start()));
  fill.addEventListener("click", () => {
    stop();
    standing = { ...standing, filled: countOfPlaces(places) };
    drawPlace();
  });
  restart.addEventListener("click", () => {
    stop();
    standing = { at: 0, filled: 1 };
    drawPlace();
  });
  drawSheets();
  drawPlace();
  return root;
}

function sheet(name: string, label: string): HTMLElement {
  return html`<div class="window-sheet ${name}" tabindex="0" role="application" aria-label=${label}></div>`;
}

function placesOf({ y }: WindowScene): Places {
  return { down: y.length, across: y[0].length };
}

/** A place in the middle of the map. */
function middleOf({ down, across }: Places): number {
  return Math.floor(down / 2) * across + Math.floor(across / 2);
}

function held(place: number, count: number): number {
  return Math.min(count - 1, Math.max(0, place));
}

/** Rows with paper around them. */
function withPaper(x: Rows, padding: number): number[][] {
  const width = x[0].length + 2 * padding;
  const paper = () => new Array<number>(width).fill(0);
  const around = new Array<number>(padding).fill(0);
  const edge = Array.from({ length: padding }, paper);
  return [...edge, ...x.map((row) => [...around, ...row, ...around]), ...edge.map(paper)];
}

/** The pixels that a window covers, with 0 where it covers paper around the picture: [k × k]. */
function underWindow(x: Rows, { size, stride, padding }: Window, i: number, j: number): number[][] {
  return Array.from({ length: size }, (_, u) =>
    Array.from({ length: size }, (_, v) => x[i * stride + u - padding]?.[j * stride + v - padding] ?? 0),
  );
}

function numbersOf(under: Rows, by: WindowScene["by"]): HTMLElement[] {
  const pixels = matrixView({ name: "x", rows: under, digits: 2 });
  if (typeof by === "string") return [pixels];
  const sign = (text: string) => html`<span class="product-sign" aria-hidden="true">${text}</span>`;
  return [
    pixels,
    sign("⊙"),
    matrixView({ name: "w", rows: by.w, digits: 2 }),
    sign("="),
    matrixView({ name: "w ⊙ x", rows: productsOf(under, by.w), digits: 2 }),
  ];
}

function productsOf(under: Rows, w: Rows): number[][] {
  return under.map((row, u) => row.map((pixel, v) => pixel * w[u][v]));
}

/** The sum written out, terms that are 0 left out, or what pooling takes. */
function sumOf(under: Rows, by: WindowScene["by"], y: number): string {
  const all = under.flat();
  if (by === "max") return `the greatest of ${all.length} numbers = ${trimmed(y, 2)}`;
  const terms = (typeof by === "string" ? all : productsOf(under, by.w).flat()).filter((term) => term !== 0);
  const added = terms.length > 0 ? terms.map((term) => bracketed(term, 2)).join(" + ") : "0";
  if (by === "sum") return `${added} = ${trimmed(y, 2)}`;
  if (by === "average") return `(${added})/${all.length} = ${trimmed(y, 2)}`;
  return `${added}${by.b === 0 ? "" : ` + b, b = ${trimmed(by.b, 2)},`} = ${trimmed(y, 2)}`;
}

/** Lays a mark over a picture: [column, row, width, height] in pixels of a picture of a size. */
function lay(
  mark: HTMLElement,
  [column, row, width, height]: readonly [number, number, number, number],
  [across, down]: readonly [number, number],
): void {
  Object.assign(mark.style, {
    left: `${(100 * column) / across}%`,
    top: `${(100 * row) / down}%`,
    width: `${(100 * width) / across}%`,
    height: `${(100 * height) / down}%`,
  });
}
