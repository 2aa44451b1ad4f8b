import { pathOf } from "../chart/paths.js";
import { linearScale } from "../chart/scale.js";

/** A line of a still plot. */
export interface StillLine {
  readonly label: string;
  readonly f: (x: number) => number;
}

/** What a still plot shows. */
export interface StillPlot {
  readonly label: string;
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
  readonly lines: readonly StillLine[];
}

const size = { width: 480, height: 220, left: 36, right: 12, top: 10, bottom: 26 };
const dashes = ["none", "7 3", "2 3", "9 3 2 3"];
/** Pieces of a curve. */
const pieces = 160;

/** Curves as an SVG that needs no script, with a line for each in words below. */
export function stillPlot({ label, x, y, lines }: StillPlot): string {
  const scales = {
    x: linearScale(x, [size.left, size.width - size.right]),
    y: linearScale(y, [size.height - size.bottom, size.top]),
  };
  const paths = lines.map(
    ({ f }, k) =>
      `<path d="${pathOf(f, scales, pieces)}" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="${dashes[k % dashes.length]}"/>`,
  );
  const [[left, right], [bottom, top]] = [scales.x.range, scales.y.range];
  const frame = `<path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="currentColor" stroke-width="0.75"/>`;
  const numbers = [
    text(left, bottom + 16, "start", x[0]),
    text(right, bottom + 16, "end", x[1]),
    text(left - 6, bottom, "end", y[0]),
    text(left - 6, top + 8, "end", y[1]),
  ];
  const keys = lines.map(
    ({ label: name }, k) => `${["solid", "dashed", "dotted", "dash-dotted"][k % 4]}: ${name}`,
  );
  return `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escaped(label)}" class="still-plot">${frame}${numbers.join("")}${paths.join("")}</svg><p class="still-keys">${escaped(keys.join("; "))}</p>`;
}

/** A table that needs no script. */
export function stillTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = (row: readonly (string | number)[]) =>
    row.map((cell) => `<td>${escaped(typeof cell === "number" ? written(cell) : cell)}</td>`).join("");
  return `<table class="still-table"><thead><tr>${head.map((name) => `<th scope="col">${escaped(name)}</th>`).join("")}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</tbody></table>`;
}

/** Matrices side by side, each with its name and its shape. */
export function stillMatrices(
  ...matrices: readonly (readonly [name: string, rows: readonly (readonly number[])[]])[]
): string {
  const one = ([name, rows]: (typeof matrices)[number]) =>
    `<div class="still-matrix"><table>${rows.map((row) => `<tr>${row.map((value) => `<td>${written(value)}</td>`).join("")}</tr>`).join("")}</table><p>${escaped(name)} [${rows.length} × ${rows[0].length}]</p></div>`;
  return `<div class="still-matrices">${matrices.map(one).join("")}</div>`;
}

/** Shades of a still picture. */
const shades = 6;

/** Pictures side by side, each with its name: 0 is paper, 1 ink. */
export function stillPictures(
  ...pictures: readonly (readonly [name: string, rows: readonly (readonly number[])[]])[]
): string {
  const one = ([name, rows]: (typeof pictures)[number]) => {
    const paths = Array.from({ length: shades }, (_, k) => {
      const squares = rows.flatMap((row, i) =>
        row.map((value, j) => (Math.round(value * shades) === k + 1 ? `M${j} ${i}h1v1h-1z` : "")),
      );
      return `<path d="${squares.join("")}" fill="currentColor" fill-opacity="${(k + 1) / shades}"/>`;
    });
    const [width, height] = [rows[0].length, rows.length];
    return `<div class="still-matrix"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(name)}" class="still-picture">${paths.join("")}</svg><p>${escaped(name)}</p></div>`;
  };
  return `<div class="still-matrices">${pictures.map(one).join("")}</div>`;
}

/** A number as on paper: three decimals at most, a real minus sign. */
export function written(value: number): string {
  const text = Number(value.toFixed(3)).toString();
  return text === "-0" ? "0" : text.replace("-", "−");
}

function text(x: number, y: number, anchor: string, value: number): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="11" fill="currentColor">${written(value)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
