// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { exerciseView } from "../../../src/components/exercises/exercise-view.js";

afterEach(() => document.body.replaceChildren());

const untouched = { answer: "", attempts: 0, hints: 0, solved: false };

function shown(hints: number) {
  const given: string[] = [];
  const view = exerciseView(document.createElement("textarea"), {
    hints,
    hasSolution: false,
    canStartOver: true,
    check() {},
    hint() {
      given.push("a hint");
      view.showHints(given);
    },
    solve() {},
    startOver: () => view.showRecord(untouched, false, ""),
  });
  document.body.append(view.element);
  view.showHints(given);
  const button = (text: string) => {
    const found = [...view.element.querySelectorAll("button")].find(({ textContent }) =>
      textContent?.startsWith(text),
    );
    if (!found) throw new RangeError(`no such button: ${text}`);
    return found;
  };
  return { view, given, button };
}

it("keeps the focus on the button of hints after the last one, and gives no more", () => {
  const { given, button } = shown(2);
  const hint = button("Hint");
  hint.focus();
  for (let k = 0; k < 3; k++) hint.click();
  expect(given).toHaveLength(2);
  expect(hint.textContent).toBe("No more hints");
  expect(hint.getAttribute("aria-disabled")).toBe("true");
  expect(hint.disabled).toBe(false);
  expect(document.activeElement).toBe(hint);
});

it("moves the focus from Start over, which goes, to Check", () => {
  const { view, button } = shown(1);
  view.showRecord({ ...untouched, attempts: 1 }, true, "");
  const over = button("Start over");
  over.focus();
  over.click();
  expect(over.hidden).toBe(true);
  expect(document.activeElement).toBe(button("Check"));
});
