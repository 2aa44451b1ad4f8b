import { svg } from "htl";

/** How a line looks in a chart and in its key. */
export interface LineStyle {
  /** CSS colour. */
  readonly colour: string;
  /** Lengths of dashes and gaps in pixels: "6 3"; defaults to "none". */
  readonly dash?: string;
  /** In pixels; defaults to 2. */
  readonly width?: number;
}

/** A line of a chart. */
export function linePath(d: string, { colour, dash = "none", width = 2 }: LineStyle): SVGElement {
  return svg`<path d=${d} fill="none" stroke-width=${width} stroke-dasharray=${dash} style=${`stroke:${colour}`}></path>`;
}

/** A small piece of a line, for the legend; `mark` is drawn in its middle, at (13, 6). */
export function lineKey(style: LineStyle, mark: SVGElement | "" = ""): SVGElement {
  return svg`<svg width="26" height="12" aria-hidden="true">${linePath("M1 6H25", style)}${mark}</svg>`;
}

/** A level of the vertical axis: a line from left to right, and its value before it. */
export function levelLine(
  y: number,
  text: string,
  { left, right, gap = 6, className = "" }: { left: number; right: number; gap?: number; className?: string },
): SVGElement {
  return svg`<g class=${className}><line x1=${left} x2=${right} y1=${y} y2=${y}></line><text x=${left - gap} y=${y} dy="0.32em" text-anchor="end">${text}</text></g>`;
}

/**
 * Tells of the width that an element is given, whenever it changes by a pixel or more.
 *
 * @param known the width that it is drawn with at first, in pixels
 */
export function onWidth(element: Element, known: number, tell: (width: number) => void): void {
  if (typeof ResizeObserver === "undefined") return;
  let last = known;
  new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width < 1 || Math.abs(contentRect.width - last) < 1) return;
    last = contentRect.width;
    tell(last);
  }).observe(element);
}
