import { inkPalette } from "../../../components/chart/palette.js";
import { repaintWithTheme } from "../../../components/shell/theme.js";
import { player } from "../../../components/ui/player.js";
import { remembered } from "../../../components/ui/remembered.js";

/** Fields of the canvas, and the powers of ten at its ends. */
const fields = { across: 240, down: 180 };
export const axes = { x: [-5, 0], y: [-6, 2] } as const;
/** Milliseconds in which a cloud moves to another place. */
const pace = 280;

/** Ink of so many dots on one field: the first has a third of it, each further one a third of what is left. */
const inks = Uint8Array.from({ length: 16 }, (_, count) => Math.round(255 * (1 - (2 / 3) ** count)));

/** A cloud of dots over two logarithmic axes. */
export interface CloudCanvas {
  readonly canvas: HTMLCanvasElement;
  /**
   * Takes other places: one that is no number has no dot, and 0 lies at the edge.
   *
   * @param glides whether dots glide there from where they are
   */
  show(x: Float32Array, y: Float32Array, glides: boolean): void;
}

/** One dot for each pair of numbers; where many lie on each other there is more ink. */
export function cloudCanvas(label: string): CloudCanvas {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: fields.across, height: fields.down });
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  const none: Float32Array = new Float32Array();
  let [columns, from, to, rows] = [none, none, none, none];
  const counts = new Uint16Array(fields.across * fields.down);

  function paint(): void {
    const context = canvas.getContext("2d");
    if (!context) return;
    counts.fill(0);
    for (let k = 0; k < rows.length; k++) {
      // What is no number is neither below nor above anything.
      if (columns[k] >= 0 && rows[k] >= 0)
        counts[Math.floor(rows[k]) * fields.across + Math.floor(columns[k])]++;
    }
    const image = context.createImageData(fields.across, fields.down);
    const pixels = new Uint32Array(image.data.buffer);
    const palette = inkPalette();
    for (let k = 0; k < counts.length; k++) pixels[k] = palette[inks[Math.min(inks.length - 1, counts[k])]];
    context.putImageData(image, 0, 0);
  }

  const glide = player((elapsed, reduced) => {
    const part = reduced ? 1 : Math.min(1, elapsed / pace);
    const eased = part * (2 - part);
    for (let k = 0; k < rows.length; k++) rows[k] = from[k] + eased * (to[k] - from[k]);
    paint();
    return part < 1;
  });
  repaintWithTheme(canvas, paint);

  return {
    canvas,
    show(x, y, glides) {
      glide.stop();
      columns = columnsOf(x);
      to = placesOn(y, axes.y, fields.down).map((place) => fields.down - 1 - place);
      from = rows.length === to.length ? rows.slice() : to;
      rows = from.slice();
      if (glides) {
        glide.start();
      } else {
        rows.set(to);
        paint();
      }
    },
  };
}

/** The same sizes come again with each line that is turned on, and whenever a hand comes back to their step. */
const columnsOf = remembered((x: Float32Array) => placesOn(x, axes.x, fields.across));

/** Places of numbers on a logarithmic axis of so many fields; what is beyond its ends is at them. */
function placesOn(values: Float32Array, [low, high]: readonly [number, number], count: number): Float32Array {
  return values.map((value) => {
    const place = ((Math.log10(value) - low) / (high - low)) * (count - 1);
    return Math.min(count - 1, Math.max(0, place));
  });
}
