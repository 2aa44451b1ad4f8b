// @vitest-environment jsdom
import { beforeEach, expect, it } from "vitest";
import { undoButton } from "../../../src/components/training/undo-button.js";

let undone = 0;
const lab = document.createElement("div");
const button = undoButton(() => undone++);
button.hear(lab);
const [field, slider] = ["text", "range"].map((type) =>
  Object.assign(document.createElement("input"), { type }),
);
lab.append(button, field, slider);
document.body.append(lab);

beforeEach(() => {
  undone = 0;
  button.show(undefined);
});

it("says what it brings back, and does nothing where there is nothing", () => {
  expect(button.textContent).toBe("Undo");
  expect(button.getAttribute("aria-disabled")).toBe("true");
  button.click();
  expect(undone).toBe(0);
  button.show("Undo: back to the run before");
  expect(button.textContent).toBe("Undo: back to the run before");
  button.click();
  expect(undone).toBe(1);
});

it("hears Ctrl and ⌘ with Z, but not where text is typed", () => {
  const press = (target: Element, more: KeyboardEventInit) =>
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key: "z", bubbles: true, cancelable: true, ...more }),
    );
  button.show("Undo: back");
  press(slider, { ctrlKey: true });
  press(button, { metaKey: true });
  expect(undone).toBe(2);
  press(field, { ctrlKey: true });
  press(slider, {});
  press(slider, { ctrlKey: true, shiftKey: true });
  expect(undone).toBe(2);
  button.show(undefined);
  press(slider, { ctrlKey: true });
  expect(undone).toBe(2);
});
