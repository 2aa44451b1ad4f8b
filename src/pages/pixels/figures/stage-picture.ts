import { html, svg } from "htl";
import { pathOfStroke } from "../../../components/draw/stroke-path.js";
import { arrowOf } from "../../../components/ui/arrow-of.js";
import { partOf } from "../../../components/ui/part-of.js";
import { liveStatus } from "../../../components/ui/status.js";
import type { Drawing } from "../../../lib/drawing/drawing.js";
import { side } from "../../../lib/drawing/picture-size.js";
import type { Raster } from "../../../lib/drawing/raster.js";

/** What a step has made, to be drawn. */
export interface StageContent {
  /** Numbers along a side of the picture: units of the drawing, or pixels. */
  readonly side: number;
  /** Units of paper around a drawing, in its own units; 0 for a picture of pixels. */
  readonly around?: number;
  readonly strokes?: Drawing;
  /** Of the strokes, in the numbers of the picture; a hairline when left out. */
  readonly lineWidth?: number;
  /** Whether the points of the strokes are marked. */
  readonly points?: boolean;
  /** Ink of each pixel, 0 … 1, in the middle of the picture. */
  readonly ink?: Raster;
  /** Whether the pixels are told apart by lines, and can be read one by one. */
  readonly grid?: boolean;
  /** What is said of a pixel: "coverage 0.43". */
  describe?(row: number, column: number): string;
}

/** Strokes and pixels, large enough to see each pixel; it can be read under the pointer or with the arrow keys. */
export function stagePicture() {
  const ink = svg`<g class="stage-ink"></g>`;
  const grid = svg`<path class="stage-grid"></path>`;
  const strokes = svg`<g class="stage-strokes"></g>`;
  const points = svg`<g class="stage-points"></g>`;
  const mark = svg`<rect class="stage-mark" width="1" height="1"></rect>`;
  const drawing = svg`<svg class="stage-drawing" aria-hidden="true">${ink}${grid}${strokes}${points}${mark}</svg>`;
  const readout = liveStatus("stage-readout number");
  const stage = html`<div class="stage" tabindex="0" role="application">${drawing}</div>`;
  let content: StageContent = { side: side };
  let at = { row: 13, column: 13 };

  function show(next: StageContent, name: string): void {
    content = next;
    const { side, around = 0 } = next;
    drawing.setAttribute("viewBox", `${-around} ${-around} ${side + 2 * around} ${side + 2 * around}`);
    stage.setAttribute(
      "aria-label",
      `${name}${next.grid ? ". Arrow keys move from pixel to pixel." : ", not yet pixels"}`,
    );
    ink.replaceChildren(...(next.ink ? inkOf(next.ink, side) : []));
    grid.setAttribute("d", next.grid ? gridOf(side) : "");
    strokes.setAttribute("stroke-width", String(next.lineWidth ?? (side + 2 * around) / 140));
    strokes.classList.toggle("is-hairline", next.lineWidth === undefined);
    strokes.replaceChildren(
      ...(next.strokes ?? []).map((stroke) => svg`<path d=${pathOfStroke(stroke)}></path>`),
    );
    points.replaceChildren(...(next.points ? pointsOf(next.strokes ?? [], (side + 2 * around) / 110) : []));
    read();
  }

  function read(): void {
    mark.toggleAttribute("hidden", !content.grid);
    mark.setAttribute("x", String(at.column));
    mark.setAttribute("y", String(at.row));
    const described = content.describe ? `: ${content.describe(at.row, at.column)}` : "";
    readout.say(content.grid ? `row ${at.row}, column ${at.column}${described}` : "");
  }

  function moveTo(row: number, column: number): void {
    const inside = (value: number) => Math.min(content.side - 1, Math.max(0, value));
    at = { row: inside(row), column: inside(column) };
    read();
  }

  for (const type of ["pointermove", "pointerdown"]) {
    stage.addEventListener(type, (event) => {
      if (!(event instanceof PointerEvent) || !content.grid) return;
      const [across, down] = partOf(drawing, event);
      moveTo(Math.floor(down * content.side), Math.floor(across * content.side));
    });
  }
  stage.addEventListener("keydown", (event) => {
    const arrow = arrowOf(event.key);
    if (!arrow || !content.grid) return;
    event.preventDefault();
    moveTo(at.row + arrow[1], at.column + arrow[0]);
  });
  return Object.assign(html`<div class="stage-picture">${stage}${readout}</div>`, { show });
}

function inkOf({ width, height, values }: Raster, side: number): SVGElement[] {
  const [left, top] = [(side - width) / 2, (side - height) / 2];
  const pixels: SVGElement[] = [];
  for (let k = 0; k < values.length; k++) {
    if (values[k] < 1 / 510) continue;
    const [x, y] = [left + (k % width), top + Math.floor(k / width)];
    pixels.push(
      svg`<rect x=${x} y=${y} width="1" height="1" fill-opacity=${Math.min(1, values[k]).toFixed(3)}></rect>`,
    );
  }
  return pixels;
}

function gridOf(side: number): string {
  return Array.from({ length: side + 1 }, (_, k) => `M${k} 0V${side}M0 ${k}H${side}`).join("");
}

function pointsOf(strokes: Drawing, radius: number): SVGElement[] {
  return strokes.flatMap(([xs, ys]) =>
    xs.map((x, k) => svg`<circle cx=${x} cy=${ys[k]} r=${radius}></circle>`),
  );
}
