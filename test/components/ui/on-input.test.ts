// @vitest-environment jsdom
import { expect, it } from "vitest";
import { onInput } from "../../../src/components/ui/on-input.js";

it("hears a part, and keeps its event from the figure around it", () => {
  const [figure, part, other] = [0, 1, 2].map(() => document.createElement("div"));
  figure.append(part, other);
  const heard: string[] = [];
  figure.addEventListener("input", () => heard.push("figure"));
  onInput(part, () => heard.push("part"));
  onInput(other);
  part.dispatchEvent(new Event("input", { bubbles: true }));
  other.dispatchEvent(new Event("input", { bubbles: true }));
  expect(heard).toEqual(["part"]);
  figure.dispatchEvent(new Event("input"));
  expect(heard).toEqual(["part", "figure"]);
});
