// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { leaningOf, weightPictures } from "../../../src/components/pictures/weight-pictures.js";

afterEach(() => vi.restoreAllMocks());

describe("leaningOf", () => {
  it("is the class that a neuron raises most", () => {
    expect(leaningOf([1, 2, -5, -4], 0, 2)).toBe(1);
    expect(leaningOf([1, 2, -5, -4], 1, 2)).toBe(1);
    expect(leaningOf([3, 2, -5, -4], 0, 2)).toBe(0);
  });
});

describe("weightPictures", () => {
  it("is one stop for the keyboard, with arrow keys between the neurons", () => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    const sheet = weightPictures(["cat", "dog"]);
    document.body.replaceChildren(sheet);
    sheet.update(
      {
        width: 1,
        height: 1,
        total: 3,
        levels: Int8Array.of(1, 2, 3),
        scales: new Float32Array(3),
        reach: Float32Array.of(1, 0, 0, 1, 1, 0),
      },
      () => new Uint32Array(256),
    );
    const buttons = [...sheet.querySelectorAll<HTMLElement>("[role=option]")];
    expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    expect(buttons[1].getAttribute("aria-label")).toBe("Neuron 2, leans to dog");
    buttons[0].dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    expect(sheet.value).toBe(1);
    expect(document.activeElement).toBe(buttons[1]);
  });
});
