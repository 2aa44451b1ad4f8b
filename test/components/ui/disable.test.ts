// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { setDisabled, setHidden } from "../../../src/components/ui/disable.js";
import { textButton } from "../../../src/components/ui/text-button.js";

afterEach(() => document.body.replaceChildren());

describe("setDisabled", () => {
  it("leaves the focus on a button that its own press disables, and ignores presses until it is enabled", () => {
    let presses = 0;
    const button = textButton("Train", () => {
      presses++;
      setDisabled(button, true);
    });
    document.body.append(button);
    button.focus();
    button.click();
    button.click();
    expect(presses).toBe(1);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    setDisabled(button, false);
    expect(button.hasAttribute("aria-disabled")).toBe(false);
    button.click();
    expect(presses).toBe(2);
  });

  it("keeps a disabled button from sending its form", () => {
    const form = document.createElement("form");
    const button = document.createElement("button");
    let sent = 0;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      sent++;
    });
    form.append(button);
    document.body.append(form);
    button.click();
    setDisabled(button, true);
    button.click();
    expect(sent).toBe(1);
  });
});

describe("setHidden", () => {
  function stopAndTrain(): [HTMLButtonElement, HTMLButtonElement] {
    const [stop, train] = [textButton("Stop", () => {}), textButton("Train", () => {})];
    document.body.append(stop, train);
    return [stop, train];
  }

  it("hands the focus on from a part that goes", () => {
    const [stop, train] = stopAndTrain();
    stop.focus();
    setHidden(stop, true, train);
    expect(stop.hidden).toBe(true);
    expect(document.activeElement).toBe(train);
  });

  it("hands it to the first button of a part", () => {
    const [stop, train] = stopAndTrain();
    const group = document.createElement("div");
    group.append(train);
    document.body.append(group);
    stop.focus();
    setHidden(stop, true, group);
    expect(document.activeElement).toBe(train);
  });

  it("leaves it where it is when the part has it not, or stays", () => {
    const [stop, train] = stopAndTrain();
    setHidden(stop, true, train);
    expect(document.activeElement).toBe(document.body);
    setHidden(stop, false, train);
    stop.focus();
    setHidden(stop, false, train);
    expect(document.activeElement).toBe(stop);
  });
});
