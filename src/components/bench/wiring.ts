import type { LinkedPicture, Ranges } from "./bench.js";
import type { Numbers } from "./operation.js";

/** One side of a layer: a letter of an index, and the matrix that has a column for each of its values. */
export interface WiringSide {
  readonly index: string;
  readonly matrix: string;
}

const namespace = "http://www.w3.org/2000/svg";
const [width, height, reach] = [220, 26, 84];

/** The pixels and the neurons of a layer, and a line for each weight: those that an entry belongs to are lit. */
export function wiring(inputs: WiringSide, outputs: WiringSide): LinkedPicture {
  const element = document.createElementNS(namespace, "svg");
  element.setAttribute("class", "wiring");
  element.setAttribute("aria-hidden", "true");
  let marks: { element: SVGElement; isLit(ranges: Ranges): boolean }[] = [];

  function mark(
    name: string,
    attributes: Readonly<Record<string, number>>,
    isLit: (ranges: Ranges) => boolean,
  ) {
    const shape = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
    marks.push({ element: shape, isLit });
  }

  return {
    element,
    show(numbers: Numbers) {
      const [ins, outs] = [inputs, outputs].map(({ matrix }) => numbers[matrix][0].length);
      const tall = Math.max(ins, outs) * height;
      const y = (k: number, of: number) => (tall * (k + 0.5)) / of;
      const [left, right] = [width / 2 - reach, width / 2 + reach];
      element.setAttribute("viewBox", `0 0 ${width} ${tall}`);
      marks = [];
      for (let k = 0; k < ins; k++) {
        for (let j = 0; j < outs; j++) {
          const [y1, y2] = [y(k, ins), y(j, outs)];
          mark(
            "line",
            { x1: left, y1, x2: right, y2 },
            (ranges) => has(ranges, inputs, k) && has(ranges, outputs, j),
          );
        }
      }
      const size = height * 0.62;
      for (let k = 0; k < ins; k++) {
        const place = { x: left - size / 2, y: y(k, ins) - size / 2, width: size, height: size };
        mark("rect", place, (ranges) => has(ranges, inputs, k));
      }
      for (let j = 0; j < outs; j++)
        mark("circle", { cx: right, cy: y(j, outs), r: size / 2 }, (ranges) => has(ranges, outputs, j));
      element.replaceChildren(...marks.map((one) => one.element));
    },
    light(ranges) {
      for (const { element: shape, isLit } of marks) shape.classList.toggle("is-lit", isLit(ranges));
    },
  };
}

function has(ranges: Ranges, { index }: WiringSide, value: number): boolean {
  const [least, most] = ranges[index] ?? [0, -1];
  return value >= least && value <= most;
}
