import { html } from "htl";
import { matrixView } from "../../../components/math/matrix-view.js";
import { largestMagnitude, pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { onDrag } from "../../../components/ui/drag.js";
import { partOf } from "../../../components/ui/part-of.js";
import { player } from "../../../components/ui/player.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { type Laid, type WindowScene, WindowState } from "./window-state.js";

/** A figure of a window that moves. */
export interface WindowView extends HTMLElement {
  /** Takes other numbers; the window stays about where it was. */
  show(scene: WindowScene): void;
}

/**
 * A window over a picture, and beside it the map that fills as the window moves: by its button, by the arrow keys, under
 * the pointer. Below, the numbers under the window and what becomes of them. It never moves unasked.
 *
 * @param label what the picture is
 * @param first the scene to begin with
 */
export function windowView(label: string, first: WindowScene): WindowView {
  const state = new WindowState(first);
  const picture = pictureSheet(label, state);
  const map = mapSheet(state);
  const numbers = html`<div class="product window-numbers"></div>`;
  const sum = liveStatus("score-line number window-sum");
  const slide = textButton(
    "Slide",
    () => (sliding.playing ? stop() : start()),
    "button--primary window-slide",
  );
  const fill = textButton("Fill the map", () => after(() => state.fill()));
  const restart = textButton("Start over", () => after(() => state.restart()));
  const root: WindowView = Object.assign(
    html`<div class="window-view"><div class="window-buttons">${slide}${fill}${restart}</div><div class="window-sheets"><div>${picture.sheet}${picture.says}</div><span class="product-sign" aria-hidden="true">→</span><div>${map.sheet}${map.says}</div></div>${numbers}${sum}</div>`,
    {
      show(scene: WindowScene) {
        stop();
        state.show(scene);
        picture.draw();
        map.draw();
        showPlace();
      },
    },
  );
  const sliding = player((elapsed, reduced) => {
    const { moved, more } = root.isConnected
      ? state.slideTo(elapsed, reduced)
      : { moved: false, more: false };
    if (!more) stop();
    if (moved || !more) showPlace();
    return more;
  });

  function showPlace(): void {
    picture.showPlace();
    map.showPlace();
    numbers.replaceChildren(...numbersOf(state));
    sum.say(state.sum);
  }

  function stop(): void {
    sliding.stop();
    slide.textContent = "Slide";
    sum.setAttribute("aria-live", "polite");
  }

  function start(): void {
    state.slide();
    sliding.start();
    slide.textContent = "Pause";
    sum.setAttribute("aria-live", "off");
  }

  /** What the reader does stops the slide. */
  function after(action: () => void): void {
    stop();
    action();
    showPlace();
  }

  follow(picture.sheet, state, after, (across, down) => state.moveOver(across, down));
  follow(map.sheet, state, after, (across, down) => {
    const places = state.places;
    state.moveTo(Math.floor(down * places.down), Math.floor(across * places.across));
  });
  picture.draw();
  map.draw();
  showPlace();
  return root;
}

/** The picture, with the edge of its paper and the window over it. */
function pictureSheet(label: string, state: WindowState) {
  const sheet = sheetOf("window-picture", `${label}. Arrow keys move the window.`);
  const [mark, edge] = [markOf("window-mark"), markOf("window-edge")];
  const says = html`<p class="window-says number"></p>`;
  return {
    sheet,
    says,
    /** Draws it afresh: its size may be another. */
    draw() {
      const { padded, scene } = state;
      const drawn = pixelPicture({
        values: padded.flat(),
        width: padded[0].length,
        height: padded.length,
        mode: "ink",
        label,
        scale: 10,
        most: Math.max(1, ...scene.x.flat()),
      });
      sheet.replaceChildren(drawn, edge, mark);
      lay(edge, state.edge);
      edge.toggleAttribute("hidden", scene.window.padding === 0);
      says.textContent = state.words.x;
    },
    showPlace: () => lay(mark, state.mark),
  };
}

/** The map, with a mark on the number of the window and veils over what is still empty. */
function mapSheet(state: WindowState) {
  const sheet = sheetOf("window-map", "The map that the window makes. Arrow keys move the window.");
  const target = markOf("window-mark");
  const veils = [html`<div class="window-veil"></div>`, html`<div class="window-veil"></div>`];
  const says = html`<p class="window-says number"></p>`;
  return {
    sheet,
    says,
    draw() {
      const { y, by } = state.scene;
      const drawn = pixelPicture({
        values: y.flat(),
        width: state.places.across,
        height: state.places.down,
        label: "The map",
        mode: typeof by === "string" ? "ink" : "signed",
        scale: 10,
        most: largestMagnitude(y.flat()),
      });
      sheet.replaceChildren(drawn, ...veils, target);
      says.textContent = state.words.y;
    },
    showPlace() {
      lay(target, state.target);
      for (const [k, laid] of state.veils.entries()) lay(veils[k], laid);
    },
  };
}

/** Moves the window under the pointer, and by the keys. */
function follow(
  sheet: HTMLElement,
  state: WindowState,
  after: (action: () => void) => void,
  moveTo: (across: number, down: number) => void,
): void {
  const point = (event: PointerEvent) => {
    const place = partOf(sheet, event);
    after(() => moveTo(...place));
  };
  onDrag(sheet, {
    begin(event) {
      sheet.focus({ preventScroll: true });
      point(event);
      return true;
    },
    move: (events) => point(events[events.length - 1]),
    end() {},
  });
  sheet.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !state.press(event.key)) return;
    event.preventDefault();
    after(() => {});
  });
}

function numbersOf(state: WindowState): HTMLElement[] {
  const pixels = matrixView({ name: "x", rows: state.under, digits: 2 });
  const { products } = state;
  if (!products) return [pixels];
  const sign = (text: string) => html`<span class="product-sign" aria-hidden="true">${text}</span>`;
  return [
    pixels,
    sign("⊙"),
    matrixView({ name: "w", rows: products.w, digits: 2 }),
    sign("="),
    matrixView({ name: "w ⊙ x", rows: products.wx, digits: 2 }),
  ];
}

function sheetOf(name: string, label: string): HTMLElement {
  return html`<div class="window-sheet ${name}" tabindex="0" role="application" aria-label=${label}></div>`;
}

function markOf(name: string): HTMLElement {
  return html`<div class=${name} aria-hidden="true"></div>`;
}

/** Lays a mark over a picture. */
function lay(mark: HTMLElement, [[column, row, width, height], [across, down]]: Laid): void {
  Object.assign(mark.style, {
    left: `${(100 * column) / across}%`,
    top: `${(100 * row) / down}%`,
    width: `${(100 * width) / across}%`,
    height: `${(100 * height) / down}%`,
  });
}
