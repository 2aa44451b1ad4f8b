import { boxOf, type Drawing } from "../../lib/drawing/drawing.js";
import type { Keeping } from "../storage/keeping.js";

/** Keeps a drawing on this machine. */
export function keepDrawing(keeping: Keeping, name: string, drawing: Drawing): boolean {
  return keeping.write(`drawing/${name}`, JSON.stringify(drawing));
}

/** The drawing that was kept, or undefined where there is none that can be drawn. */
export function keptDrawing(keeping: Keeping, name: string): Drawing | undefined {
  const text = keeping.read(`drawing/${name}`);
  if (text === undefined) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    if (!isDrawing(found)) return undefined;
    boxOf(found);
    return found;
  } catch {
    return undefined;
  }
}

function isDrawing(value: unknown): value is Drawing {
  return Array.isArray(value) && value.every(isStroke);
}

function isStroke(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(isNumbers) && value[0].length > 0;
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((number) => typeof number === "number");
}
