// @vitest-environment jsdom
import { expect, it } from "vitest";
import { partOf } from "../../../src/components/ui/part-of.js";

it("tells where a pointer is over an element, and how far outside", () => {
  const element = document.createElement("div");
  element.getBoundingClientRect = () => new DOMRect(100, 40, 200, 80);
  expect(partOf(element, { clientX: 150, clientY: 100 })).toEqual([0.25, 0.75]);
  expect(partOf(element, { clientX: 50, clientY: 140 })).toEqual([-0.25, 1.25]);
});
