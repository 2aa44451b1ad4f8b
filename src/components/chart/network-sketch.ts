import { html, svg } from "htl";
import type { LayerSize } from "../../lib/core/network-size.js";
import { parameterCount } from "../../lib/core/network-size.js";
import { grouped } from "../ui/numbers.js";
import { numberCell, table } from "../ui/table.js";
import { t } from "../words/t.js";

const height = 220;
const middle = 96;
/** Neurons of a layer that are drawn; the rest are three dots. */
const mostDrawn = 7;

/** A network as columns of neurons, and its numbers layer by layer below. */
export function networkSketch(
  layers: readonly LayerSize[],
  { activation, classes }: { activation: string; classes: readonly string[] },
): HTMLElement {
  const widths = [layers[0].inputs, ...layers.map(({ outputs }) => outputs)];
  const gap = 460 / widths.length;
  const columns = widths.map((width, k) => ({ width, x: 30 + gap * (k + 0.35), places: placesOf(width) }));
  const wires = columns
    .slice(1)
    .flatMap((column, k) =>
      columns[k].places.flatMap((from) =>
        column.places.map((to) => svg`<line x1=${columns[k].x} y1=${from} x2=${column.x} y2=${to}></line>`),
      ),
    );
  const neurons = columns.map(
    ({ width, x, places }, k) =>
      svg`<g>${places.map((y) => svg`<circle cx=${x} cy=${y} r="6"></circle>`)}${dots(width, x)}<text class="sketch-width" x=${x} y="198" text-anchor="middle">${grouped(width)}</text><text x=${x} y="214" text-anchor="middle">${nameOf(k, widths.length, activation)}</text></g>`,
  );
  const outputs = columns[columns.length - 1].places.map(
    (y, k) =>
      svg`<text x=${columns[columns.length - 1].x + 12} y=${y} dy="0.32em">${classes[k] ?? ""}</text>`,
  );
  const named = classes.length <= mostDrawn ? outputs : [];
  return html`<div class="sketch"><svg viewBox="0 0 560 ${height}" role="img" aria-label=${t("The network: {widths} neurons", { widths: widths.join(", ") })}><g class="sketch-wires">${wires}</g>${neurons}${named}</svg>${sizesTable(layers)}</div>`;
}

function sizesTable(layers: readonly LayerSize[]): HTMLElement {
  const total = html`<tr><th scope="row" colspan="4">${t("numbers that training changes")}</th><td class="number"><b>${grouped(parameterCount(layers))}</b></td></tr>`;
  return table({
    label: t("Layers and their numbers"),
    head: [t("layer"), "W", t("weights"), t("biases"), t("together")],
    rows: layers.map(({ inputs, outputs, weights, biases }, k) => [
      k + 1,
      `[${inputs} × ${outputs}]`,
      ...[weights, biases, weights + biases].map((count) => numberCell(grouped(count))),
    ]),
    foot: total,
    className: "sizes",
    numbers: false,
    rightAligned: false,
  });
}

function nameOf(k: number, count: number, activation: string): string {
  if (k === 0) return t("pixels");
  return k === count - 1 ? "softmax" : activation;
}

function placesOf(width: number): number[] {
  const drawn = Math.min(width, mostDrawn);
  const step = 170 / mostDrawn;
  const rest = width > mostDrawn ? 0.6 * step : 0;
  return Array.from({ length: drawn }, (_, k) => {
    const pushed = rest === 0 ? 0 : k < drawn / 2 ? -rest / 2 : rest / 2;
    return middle + (k - (drawn - 1) / 2) * (rest === 0 ? step : step * 0.9) + pushed;
  });
}

function dots(width: number, x: number): SVGElement[] {
  if (width <= mostDrawn) return [];
  const [above, below] = [placesOf(width)[3], placesOf(width)[4]];
  return [-4, 0, 4].map(
    (dy) => svg`<circle class="sketch-dot" cx=${x} cy=${(above + below) / 2 + dy} r="1.2"></circle>`,
  );
}
