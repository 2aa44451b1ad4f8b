import type { Drawing, Stroke } from "../../lib/drawing/drawing.js";
import { undoHistory } from "../ui/undo-history.js";

/** A drawing with what can be undone and done again. */
export interface StrokeHistory {
  readonly drawing: Drawing;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Adds a stroke. What was undone before can no longer be done again. */
  add(stroke: Stroke): void;
  /** Puts another drawing in the place of the present one; it can be undone as well. */
  replace(drawing: Drawing): void;
  undo(): void;
  redo(): void;
}

/** Drawings that are kept to go back to. */
const mostKept = 500;

export function strokeHistory(first: Drawing = []): StrokeHistory {
  const history = undoHistory(first, mostKept);
  return {
    get drawing() {
      return history.state;
    },
    get canUndo() {
      return history.canUndo;
    },
    get canRedo() {
      return history.canRedo;
    },
    add: (stroke) => history.change([...history.state, stroke]),
    replace: history.change,
    undo: history.undo,
    redo: history.redo,
  };
}
