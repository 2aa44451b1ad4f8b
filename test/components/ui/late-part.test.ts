// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { latePart } from "../../../src/components/ui/late-part.js";

let isLaidOut = (_width: number) => {};
vi.stubGlobal(
  "ResizeObserver",
  class {
    constructor(tell: (entries: { contentRect: { width: number } }[]) => void) {
      isLaidOut = (width) => tell([{ contentRect: { width } }]);
    }
    observe() {}
    disconnect() {}
  },
);
vi.stubGlobal("matchMedia", () => new EventTarget());
const reported = vi.fn();
vi.stubGlobal("reportError", reported);
afterEach(() => {
  reported.mockClear();
  document.body.replaceChildren();
});

it("makes a part when it is laid out, and not before", async () => {
  const open = vi.fn(async () => document.createElement("form"));
  const part = latePart(open, { what: "The form", className: "place" });
  expect(part.className).toBe("late-part place");
  isLaidOut(0);
  expect(open).not.toHaveBeenCalled();
  isLaidOut(640);
  await vi.waitFor(() => expect(part.querySelector("form")).not.toBeNull());
});

it("says what went wrong, and reports what is the workbook's own fault", async () => {
  const part = latePart(() => Promise.reject(new RangeError("no such function")), { what: "The form" });
  isLaidOut(640);
  await vi.waitFor(() => expect(part.textContent).toBe("The form can’t be shown: no such function."));
  expect(reported).toHaveBeenCalledTimes(1);
});

it("reports nothing that could not be fetched: the page offers to be loaded again", async () => {
  const lost = () => Promise.reject(new Error("Failed to fetch"));
  const part = latePart(lost, { what: "The form" });
  isLaidOut(640);
  await vi.waitFor(() => expect(part.textContent).toContain("reload the page"));
  expect(reported).not.toHaveBeenCalled();
  expect(document.querySelector(".reload-offer")).not.toBeNull();
});
