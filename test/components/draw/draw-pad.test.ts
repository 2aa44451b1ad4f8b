// @vitest-environment jsdom
import { expect, it } from "vitest";
import { drawPad } from "../../../src/components/draw/draw-pad.js";

it("keeps the focus on Clear when it has cleared the pad", () => {
  const pad = drawPad({ label: "A pad" });
  document.body.append(pad);
  pad.show([
    [
      [10, 20],
      [10, 20],
    ],
  ]);
  const clear = [...pad.querySelectorAll("button")].find(({ textContent }) => textContent === "Clear");
  clear?.focus();
  clear?.click();
  expect(pad.value).toEqual([]);
  expect(clear?.getAttribute("aria-disabled")).toBe("true");
  expect(clear?.disabled).toBe(false);
  expect(document.activeElement?.textContent).toBe("Clear");
});
