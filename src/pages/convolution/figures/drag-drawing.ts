import { html } from "htl";
import { cssOf, rgbOf } from "../../../components/chart/colour.js";
import { inkPalette, paintPictures } from "../../../components/chart/palette.js";
import { type ProbabilityBars, probabilityBars } from "../../../components/chart/probability-bars.js";
import type { PadNetwork } from "../../../components/draw/reader-state.js";
import { subjectOf } from "../../../components/inside/subject-of.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { repaintWithTheme } from "../../../components/shell/theme.js";
import { onDrag } from "../../../components/ui/drag.js";
import { setText } from "../../../components/ui/follow.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { partOf } from "../../../components/ui/part-of.js";
import { sizeCanvas } from "../../../components/ui/size-canvas.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { whenNear } from "../../../components/ui/when-near.js";
import { messageOf } from "../../../lib/core/message-of.js";
import { side } from "../../../lib/drawing/picture-size.js";
import { DraggedDrawing } from "../study/dragged-drawing.js";

/** A drawing on its plane: `.show` puts another there. */
export interface DragDrawing extends HTMLElement {
  /** @param levels grey levels, 0 paper … 255 ink: [28 × 28] */
  show(levels: Uint8Array): void;
}

/** Where the drawing lies at first, in pixels to the right and down: far enough to be seen. */
const begin = [4, 0] as const;

/** Units in a row, and maps in a row. */
const [unitColumns, mapColumns] = [32, 8];

/**
 * A drawing that is dragged over the plane of 28 × 28 pixels by hand or by the arrow keys, and below one another what it does
 * in a dense network, in the maps of a convolution, and in those maps pooled.
 *
 * @param networks of which the dense one has hidden units, and the other pools its first convolution
 */
export function dragDrawing(networks: {
  readonly dense: PadNetwork;
  readonly conv: PadNetwork;
}): DragDrawing {
  let state: DraggedDrawing | undefined;
  let levels = new Uint8Array(side * side);
  const plane = planeSheet();
  const rows = layerRows();
  const bars = answerBars();
  const says = html`<p class="drag-says">Fetching the networks …</p>`;
  const status = liveStatus();
  const back = textButton("Put it back", () => {
    if (state?.moveTo(0, 0)) redraw.ask();
  });
  const root: DragDrawing = Object.assign(
    html`<div class="drag-drawing" data-figure="drag-drawing" data-state="loading"><div>${plane.sheet}${back}</div>${rows.root}<div class="drag-answers">${bars.root}${says}</div>${status}</div>`,
    {
      show(next: Uint8Array) {
        levels = next.slice();
        state?.take(levels);
        redraw.ask();
      },
    },
  );
  const redraw = nextFrame(() => {
    if (!state) return;
    plane.draw(state);
    rows.draw(state);
    bars.draw(state);
    const { dense, maps, pools, said } = state.words;
    setText(says, said);
    status.say([dense, maps, pools, said].join(" "));
  });

  async function open(): Promise<void> {
    const [dense, conv] = await Promise.all([subjectOf(networks.dense), subjectOf(networks.conv)]);
    state = new DraggedDrawing({ dense, conv }, levels, begin);
    root.dataset.state = "ready";
    redraw.ask();
  }

  plane.follow(
    () => state,
    () => redraw.ask(),
  );
  whenNear(
    root,
    () => {
      open().catch((error: unknown) => {
        root.dataset.state = "failed";
        says.textContent = "";
        status.className = "drag-says";
        status.say(`The networks could not be loaded: ${messageOf(error)}.`);
      });
    },
    { margin: 1000 },
  );
  return root;
}

/** How likely to both networks what they said at first is now. */
function answerBars() {
  const root = html`<div class="drag-bars"></div>`;
  let names = "";
  let bars: ProbabilityBars | undefined;
  return {
    root,
    draw(state: DraggedDrawing) {
      const kept = [state.keptBy("dense"), state.keptBy("conv")];
      const p = kept.map((one) => one.p);
      const now = kept.map(({ name }) => name).join();
      if (bars && now === names) bars.update(p);
      else {
        names = now;
        bars = probabilityBars({ names: [`dense: ${kept[0].name}`, `convolutional: ${kept[1].name}`], p });
        root.replaceChildren(bars);
      }
    },
  };
}

/** The plane, which takes the hand and the keys. */
function planeSheet() {
  const picture = pixelPicture({
    values: new Float32Array(side * side),
    width: side,
    height: side,
    mode: "ink",
    scale: 12,
    label: "The drawing on its plane",
  });
  const sheet = html`<div class="drag-plane" tabindex="0" role="application" aria-label="The drawing on the plane. Arrow keys move it by a pixel, Home puts it back.">${picture}</div>`;
  return {
    sheet,
    draw: ({ onPlane }: DraggedDrawing) => picture.update(Float32Array.from(onPlane, (level) => level / 255)),
    follow(state: () => DraggedDrawing | undefined, changed: () => void) {
      let from = [0, 0];
      const pixel = (event: PointerEvent) => partOf(sheet, event).map((part) => part * side);
      onDrag(sheet, {
        begin(event) {
          const dragged = state();
          if (!dragged) return false;
          const [x, y] = pixel(event);
          const [right, down] = dragged.moved;
          from = [x - right, y - down];
          sheet.focus({ preventScroll: true });
          return true;
        },
        move(events) {
          const [x, y] = pixel(events[events.length - 1]);
          if (state()?.moveTo(x - from[0], y - from[1])) changed();
        },
        end() {},
      });
      sheet.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !state()?.press(event.key)) return;
        event.preventDefault();
        changed();
      });
    },
  };
}

/** The first layers of both networks, one below the other, each with what is to be said of it. */
function layerRows() {
  const dense = layerRow("Units of the dense network; a frame marks those that have switched", 8);
  const maps = layerRow("Maps of the convolution", 4);
  const pools = layerRow("The same maps, pooled", 4);
  let drawn: DraggedDrawing | undefined;
  repaintWithTheme(dense.canvas, () => drawn && drawUnits(dense.canvas, drawn));
  return {
    root: html`<div class="drag-layers">${dense.root}${maps.root}${pools.root}</div>`,
    draw(state: DraggedDrawing) {
      drawn = state;
      const { look, still, shapes, words } = state;
      drawUnits(dense.canvas, state);
      // One scale for all, or the colours would jump with the drawing.
      const most = still.maps.reduce((all, value) => Math.max(all, value), 1e-6);
      for (const [row, values, { width, height }] of [
        [maps, look.maps, shapes.maps],
        [pools, look.pools, shapes.pools],
      ] as const) {
        const shown = new Uint8Array(values.length);
        for (let k = 0; k < values.length; k++) shown[k] = Math.min(255, (255 * values[k]) / most);
        paintPictures(row.canvas, shown, { width, height, columns: mapColumns, palette: inkPalette });
      }
      dense.say(words.dense);
      maps.say(words.maps);
      pools.say(words.pools);
    },
  };
}

/** @param ratio of width to height that the networks of this workbook need: so nothing moves when they have come */
function layerRow(label: string, ratio: number) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 56 * ratio, height: 56 });
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  const says = html`<p class="number"></p>`;
  return {
    canvas,
    root: html`<div class="drag-layer">${canvas}${says}</div>`,
    say(text: string) {
      setText(says, text);
    },
  };
}

/** A square for each unit, as dark as it is active, and in a frame when it has gone on or off. */
function drawUnits(canvas: HTMLCanvasElement, { look, still, switched }: DraggedDrawing): void {
  const cell = 14;
  sizeCanvas(canvas, unitColumns * cell, Math.ceil(look.units.length / unitColumns) * cell);
  const context = canvas.getContext("2d");
  if (!context) return;
  const most = still.units.reduce((all, value) => Math.max(all, value), 1e-6);
  const corner = (k: number) => [(k % unitColumns) * cell, Math.floor(k / unitColumns) * cell] as const;
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = cssOf(rgbOf("--paper-raised"));
  for (const k of look.units.keys()) context.fillRect(...corner(k), cell - 1, cell - 1);
  // Ink over paper, thinner or thicker: a colour for each unit would have to be written and read again.
  context.fillStyle = cssOf(rgbOf("--ink"));
  for (const [k, value] of look.units.entries()) {
    if (!(value > 0)) continue;
    context.globalAlpha = Math.min(1, value / most);
    context.fillRect(...corner(k), cell - 1, cell - 1);
  }
  context.globalAlpha = 1;
  context.lineWidth = 2;
  context.strokeStyle = cssOf(rgbOf("--accent"));
  for (const [k, has] of switched.entries()) {
    const [x, y] = corner(k);
    if (has) context.strokeRect(x + 1, y + 1, cell - 3, cell - 3);
  }
}
