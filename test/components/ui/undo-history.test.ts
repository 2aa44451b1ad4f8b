import { describe, expect, it } from "vitest";
import { undoHistory } from "../../../src/components/ui/undo-history.js";

describe("undoHistory", () => {
  it("goes back and forth, and nowhere beyond its ends", () => {
    const history = undoHistory(0, 10);
    expect([history.undo(), history.redo()]).toEqual([false, false]);
    history.change(1);
    history.change(2);
    expect([history.undo(), history.state]).toEqual([true, 1]);
    expect([history.undo(), history.state, history.canUndo]).toEqual([true, 0, false]);
    expect([history.redo(), history.redo(), history.state, history.canRedo]).toEqual([true, true, 2, false]);
  });

  it("forgets what was undone when there is another change, and the oldest of too many", () => {
    const history = undoHistory(0, 2);
    for (const state of [1, 2, 3]) history.change(state);
    history.undo();
    history.change(4);
    expect(history.canRedo).toBe(false);
    while (history.undo());
    expect(history.state).toBe(1);
  });

  it("carries over what a step must not take back", () => {
    const history = undoHistory({ text: "a", next: 1 }, 9, (to, from) => ({ ...to, next: from.next }));
    history.change({ text: "b", next: 2 });
    history.undo();
    expect(history.state).toEqual({ text: "a", next: 2 });
    history.redo();
    expect(history.state).toEqual({ text: "b", next: 2 });
  });
});
