// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { type LabState, runButtons } from "../../../src/components/training/run-buttons.js";

function labelsIn(state: LabState, begun: boolean): string[] {
  const buttons = runButtons();
  buttons.show(state, begun);
  return [...buttons.querySelectorAll("button")].map(
    (button) => `${button.textContent}${button.getAttribute("aria-disabled") === "true" ? " (off)" : ""}`,
  );
}

describe("runButtons", () => {
  it.each([
    ["loading", false, ["Train (off)", "One step (off)", "One epoch (off)", "Start over (off)"]],
    ["paused", false, ["Train", "One step", "One epoch", "Start over (off)"]],
    ["running", true, ["Pause", "One step", "One epoch", "Start over"]],
    ["paused", true, ["Go on", "One step", "One epoch", "Start over"]],
    ["finished", true, ["Train again", "One step (off)", "One epoch (off)", "Start over"]],
    ["diverged", true, ["Train again", "One step (off)", "One epoch (off)", "Start over"]],
  ] as const)("offers what can be done when %s, begun %s", (state, begun, labels) => {
    expect(labelsIn(state, begun)).toEqual(labels);
  });

  it("pauses with the button that trains", () => {
    const buttons = runButtons();
    const pressed: string[] = [];
    buttons.addEventListener("input", () => pressed.push(buttons.value));
    buttons.show("paused", false);
    buttons.querySelector("button")?.click();
    buttons.show("running", true);
    buttons.querySelector("button")?.click();
    expect(pressed).toEqual(["train", "pause"]);
  });
});
