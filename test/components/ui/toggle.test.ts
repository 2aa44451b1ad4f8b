// @vitest-environment jsdom
import { expect, it } from "vitest";
import { toggle } from "../../../src/components/ui/toggle.js";

it("toggle says whether it is on, as it is pressed", () => {
  const centred = toggle({ label: "centre", value: true });
  const heard: boolean[] = [];
  centred.addEventListener("input", () => heard.push(centred.value));
  document.body.append(centred);
  centred.querySelector("input")?.click();
  centred.querySelector("input")?.click();
  expect(heard).toEqual([false, true]);
  expect(centred.textContent).toContain("centre");
});
