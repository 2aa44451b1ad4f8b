import { type PlotOptions, plot } from "@observablehq/plot";
import { type SymbolType, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle } from "d3-shape";
import type { LineLook } from "./line-looks.js";

/** The marks of lines, as symbols of a scatter plot. */
export const markSymbols: Readonly<Record<LineLook["mark"], SymbolType>> = {
  dot: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond2,
  triangle: symbolTriangle,
};

/**
 * A chart that is read and stays as it is. Axes are drawn by its marks, their classes are those of the stylesheet.
 *
 * @param options label: what it shows, for readers who hear the page; className: of the drawing, one or more; the rest
 *   as for Plot
 */
export function readChart({
  label,
  className,
  ...options
}: PlotOptions & { label: string; className: string }): Element {
  const chart = plot(options);
  chart.classList.add(...className.split(" "));
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", label);
  // Plot names the kinds of its marks, which says nothing to readers and may not stand on a group.
  for (const mark of chart.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
  return chart;
}
