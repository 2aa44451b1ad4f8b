import { html } from "htl";
import { repaintWithTheme } from "../../../components/shell/theme.js";
import { choice } from "../../../components/ui/choice.js";
import { grouped, subscript } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { partOf } from "../../../components/ui/part-of.js";
import { liveStatus } from "../../../components/ui/status.js";
import { denseLink, one, type WeightPlace, weightAt } from "../study/graph.js";
import type { LiveGraph } from "../study/live-graph.js";
import { type MapSheet, matrixSheet, pictureSheet, pixelWords, stepOver } from "../study/weight-map.js";
import { short } from "./graph-markup.js";
import { cell, paintSheet, pixelsOf } from "./paint-sheet.js";

/**
 * All weights of a network, one cell each: those from the drawing as a picture for each unit, the others as their matrices
 * stand. A cursor says of each what it is.
 *
 * @param dive called with the weight that is chosen
 */
export function weightMap(live: () => LiveGraph, dive: (weight: WeightPlace) => void) {
  const said = liveStatus("graph-map-said number");
  const mode = choice({ legend: "Colour by", options: ["gradient", "value"] });
  const narrow = typeof matchMedia !== "undefined" && matchMedia("(max-width: 600px)").matches;
  const links = live().graph.links.flatMap(({ kind }, link) => (kind === "dense" ? [link] : []));
  const sheets = links.map((link, k) =>
    sheetView(
      k === 0 ? pictureSheet(live().graph, link, narrow ? 8 : 16) : matrixSheet(live().graph, link),
      k + 1,
    ),
  );
  const element = html`<div class="graph-map">${mode}<div class="graph-sheets">${sheets.map((sheet) => sheet.element)}</div>${said}</div>`;
  onInput(mode, draw);

  function sheetView(sheet: MapSheet, layer: number) {
    const { weight } = denseLink(live().graph, sheet.link);
    const name = `W${subscript(layer)}`;
    const canvas = document.createElement("canvas");
    canvas.width = sheet.width * cell;
    canvas.height = sheet.height * cell;
    const marker = html`<div class="inspector-marker" aria-hidden="true"></div>`;
    const size = `${grouped(weight.rows)} × ${grouped(weight.cols)}, and b${subscript(layer)}`;
    const stage = html`<div class="graph-sheet" data-layer=${layer} tabindex="0" role="application" aria-label=${`${name}, ${size}. Arrow keys move, Enter dives to the weight.`}>${canvas}${marker}</div>`;
    let at: WeightPlace = { link: sheet.link, from: 0, to: 0 };

    function moveTo(next: WeightPlace, tell = true): void {
      at = next;
      const [x, y] = sheet.cellOf(next.from, next.to);
      Object.assign(marker.style, {
        left: `${(100 * (x + 0.5)) / sheet.width}%`,
        top: `${(100 * (y + 0.5)) / sheet.height}%`,
      });
      if (tell) said.say(wordsOf(live(), layer, next));
    }

    function under(event: MouseEvent): WeightPlace | undefined {
      const [across, down] = partOf(canvas, event);
      return sheet.weightIn(Math.floor(across * sheet.width), Math.floor(down * sheet.height));
    }

    stage.addEventListener("pointermove", (event) => {
      const found = under(event);
      if (found && event.pointerType === "mouse") moveTo(found);
    });
    stage.addEventListener("click", (event) => {
      const found = under(event);
      if (!found) return;
      moveTo(found);
      dive(found);
    });
    stage.addEventListener("keydown", (event) => {
      const next = event.key === "Enter" ? at : stepOver(sheet, at, event.key, event.shiftKey);
      if (!next) return;
      event.preventDefault();
      moveTo(next);
      if (event.key === "Enter") dive(at);
    });
    const places = pixelsOf(sheet, weight);
    const paint = () => {
      const { weight, bias, dWeight, dBias } = denseLink(live().graph, sheet.link);
      if (mode.value === "value") paintSheet(canvas, sheet, places, { weight, bias });
      else if (live().hasComeTo(sheet.link))
        paintSheet(canvas, sheet, places, { weight: dWeight, bias: dBias });
      else canvas.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
    };
    repaintWithTheme(canvas, paint);
    return {
      element: html`<div class="graph-sheet-box" data-layer=${layer}><p class="graph-sheet-name number"><b>${name}</b> ${size}</p>${stage}</div>`,
      link: sheet.link,
      paint,
      moveTo,
    };
  }

  /** Shows the numbers as they are now, and the weights of the path. */
  function draw(): void {
    const { path, held } = live();
    for (const sheet of sheets) {
      const { link } = sheet;
      sheet.paint();
      sheet.moveTo(
        held.place.link === link ? held.place : { link, from: path[link], to: path[link + 1] },
        false,
      );
    }
  }
  return { element, draw };
}

/** "W₁, pixel (12, 7) to unit 31: w = 0.041, dw = 1.2·10⁻⁴." */
function wordsOf({ graph }: LiveGraph, layer: number, weight: WeightPlace): string {
  const { value, gradient } = weightAt(graph, weight);
  const numbers = `w = ${short(value)}, dw = ${short(gradient)}.`;
  const from = layer === 1 ? pixelWords(weight.from) : `unit ${weight.from} of layer ${layer - 1}`;
  const isLast = graph.links[weight.link + 1].kind === "loss";
  const to = isLast
    ? graph.columns[weight.link + 1].nameOf(weight.to)
    : `unit ${weight.to}${layer === 1 ? "" : ` of layer ${layer}`}`;
  if (weight.from === one) return `b${subscript(layer)}, of ${to}: ${numbers}`;
  return `W${subscript(layer)}, ${from} to ${to}: ${numbers}`;
}
