// @vitest-environment jsdom
import { expect, it } from "vitest";
import { sizeCanvas } from "../../../src/components/ui/size-canvas.js";

it("sets a size where it is another, and leaves the canvas as it is where it has that", () => {
  const canvas = document.createElement("canvas");
  const observer = new MutationObserver(() => {});
  observer.observe(canvas, { attributes: true });
  sizeCanvas(canvas, canvas.width, canvas.height);
  expect(observer.takeRecords()).toEqual([]);
  sizeCanvas(canvas, 300, 40);
  expect([canvas.width, canvas.height]).toEqual([300, 40]);
  sizeCanvas(canvas, 20, 40);
  expect([canvas.width, canvas.height]).toEqual([20, 40]);
});
