import { undoHistory } from "../../../components/ui/undo-history.js";

/** Pictures that are kept to go back to. */
const mostKept = 300;

/**
 * @param side pixels in a row and in a column
 * @param tell called after each change; `ended` is whether it is not one within a line
 */
export function pixelDrawing(side: number, tell: (ended: boolean) => void) {
  const history = undoHistory(new Uint8Array(side * side), mostKept);
  let pixels = history.state;
  let line: { readonly level: number; last: number } | undefined;

  function paint(places: readonly number[], level: number): void {
    pixels = pixels.slice();
    for (const place of places) pixels[place] = level;
  }

  function keep(next: Uint8Array<ArrayBuffer>): void {
    history.change(next);
    show();
  }

  function show(): void {
    pixels = history.state;
    tell(true);
  }

  function end(): void {
    if (!line) return;
    line = undefined;
    keep(pixels);
  }

  return {
    /** Levels, 0 or 255, row after row. */
    get pixels() {
      return pixels;
    },
    /** Whether a line is being drawn. */
    get busy(): boolean {
      return line !== undefined;
    },
    get canUndo(): boolean {
      return history.canUndo;
    },
    get canRedo(): boolean {
      return history.canRedo;
    },
    /** Begins a line: of ink where there is paper, of paper where there is ink. One that nothing has ended ends there. */
    begin(place: number) {
      end();
      line = { level: pixels[place] > 0 ? 0 : 255, last: place };
      paint([place], line.level);
      tell(false);
    },
    /** Draws the line on to a place, over all that lies between. */
    extend(place: number) {
      if (!line || place === line.last) return;
      paint(pixelLine(line.last, place, side), line.level);
      line.last = place;
      tell(false);
    },
    end,
    /** Sets one pixel. */
    set(place: number, level: number) {
      paint([place], level);
      keep(pixels);
    },
    replace: (next: Uint8Array) => keep(next.slice()),
    undo() {
      end();
      if (history.undo()) show();
    },
    redo() {
      end();
      if (history.redo()) show();
    },
  };
}

/** A black and white picture that is drawn pixel by pixel, with what can be undone; without a screen. */
export type PixelDrawing = ReturnType<typeof pixelDrawing>;

/**
 * The pixels on the line from one to another, both included, each beside the one before: what a quick hand passed over.
 *
 * @param width pixels in a row; places are counted row after row
 */
function pixelLine(from: number, to: number, width: number): number[] {
  const [column, row] = [from % width, Math.floor(from / width)];
  const [across, down] = [(to % width) - column, Math.floor(to / width) - row];
  const steps = Math.max(Math.abs(across), Math.abs(down));
  return Array.from({ length: steps + 1 }, (_, k) => {
    const part = steps === 0 ? 0 : k / steps;
    return Math.round(row + part * down) * width + Math.round(column + part * across);
  });
}
