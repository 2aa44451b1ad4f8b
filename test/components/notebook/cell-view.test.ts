// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { type CellActions, cellView } from "../../../src/components/notebook/cell-view.js";

function made() {
  const actions = {
    edit: vi.fn(),
    run: vi.fn(),
    reset: vi.fn(),
    takeAuthors: vi.fn(),
    keepMine: vi.fn(),
  } satisfies CellActions;
  const view = cellView({ edit: "Edit this code", run: "Run" }, actions);
  document.body.replaceChildren(view.element);
  const shown = () =>
    [...view.element.querySelectorAll("button")]
      .filter((button) => !button.closest("[hidden]"))
      .map(({ textContent }) => textContent);
  return { view, actions, shown };
}

const calm = { edited: false, ran: false, outdated: false, notice: "" };

describe("cellView", () => {
  it("offers to edit, and with the editor open to run and to reset", () => {
    const { view, shown } = made();
    expect(shown()).toEqual(["Edit this code"]);
    view.open(document.createElement("textarea"));
    expect(shown()).toEqual(["Run", "Reset"]);
    view.close();
    expect(shown()).toEqual(["Edit this code"]);
  });

  it("moves the focus out of the editor, and back to where it came from", () => {
    const { view, shown } = made();
    const editor = document.createElement("textarea");
    view.element.querySelector("button")?.focus();
    view.open(editor);
    expect(document.activeElement?.textContent).toBe("Run");
    editor.focus();
    view.leave();
    expect(document.activeElement?.textContent).toBe("Run");
    view.close();
    expect(document.activeElement?.textContent).toBe(shown()[0]);
  });

  it("says that code is edited, and whether it has run", () => {
    const { view } = made();
    const state = () => view.element.querySelector(".cell-state")?.textContent;
    view.showState(calm);
    expect(state()).toBe("");
    view.showState({ ...calm, edited: true });
    expect(state()).toBe("Edited, not run");
    view.showState({ ...calm, edited: true, ran: true });
    expect(state()).toBe("Edited");
  });

  it("offers both texts where the author's has changed", () => {
    const { view, actions, shown } = made();
    view.showState({ ...calm, edited: true, outdated: true });
    expect(shown()).toEqual(["Edit this code", "Take the new text", "Keep mine"]);
    view.element.querySelectorAll("button")[4].click();
    expect(actions.keepMine).toHaveBeenCalledOnce();
  });

  it("shows what is wrong until it is right", () => {
    const { view } = made();
    const fault = view.element.querySelector<HTMLElement>(".cell-fault");
    view.showFault("Line 3: There is no q here.");
    expect([fault?.hidden, fault?.textContent]).toEqual([false, "Line 3: There is no q here."]);
    view.showFault("");
    expect(fault?.hidden).toBe(true);
  });
});
