import type { Drawing, Stroke } from "../../lib/drawing/drawing.js";

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
  let past: Drawing[] = [];
  let future: Drawing[] = [];
  let drawing = first;
  const go = (next: Drawing) => {
    past = [...past.slice(1 - mostKept), drawing];
    future = [];
    drawing = next;
  };
  return {
    get drawing() {
      return drawing;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    add: (stroke) => go([...drawing, stroke]),
    replace: go,
    undo() {
      const before = past.pop();
      if (!before) return;
      future.push(drawing);
      drawing = before;
    },
    redo() {
      const after = future.pop();
      if (!after) return;
      past.push(drawing);
      drawing = after;
    },
  };
}
