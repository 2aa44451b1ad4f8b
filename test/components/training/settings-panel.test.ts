// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { type SettingsPanel, settingsPanel } from "../../../src/components/training/settings-panel.js";
import { controlOf } from "../../../src/lib/training/hyperparameters.js";
import { doodleRecipe } from "../../../src/lib/training/recipe.js";

function open(): { panel: SettingsPanel; heard: number[] } {
  const panel = settingsPanel(doodleRecipe, { first: ["learningRate", "dropout", "hidden"] });
  const heard: number[] = [];
  panel.addEventListener("input", () => heard.push(panel.value.learningRate));
  document.body.replaceChildren(panel);
  return { panel, heard };
}

function row(panel: SettingsPanel, key: string): HTMLElement {
  const found = panel.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!found) throw new Error(`no such setting: ${key}`);
  return found;
}

function type(inside: HTMLElement, selector: string, text: string, event = "change"): void {
  const field = inside.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no such field: ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event(event, { bubbles: true }));
}

describe("settingsPanel", () => {
  it("takes a typed number and sends it once", () => {
    const { panel, heard } = open();
    type(row(panel, "learningRate"), "input[type=text]", "0.02");
    expect(heard).toEqual([0.02]);
  });

  it("moves the slider with the number, and the number with the slider", () => {
    const { panel, heard } = open();
    const eta = row(panel, "learningRate");
    type(eta, "input[type=text]", "0.01");
    expect(Number(eta.querySelector<HTMLInputElement>("input[type=range]")?.value)).toBeCloseTo(0.5, 2);
    type(eta, "input[type=range]", "0.5", "input");
    expect(eta.querySelector<HTMLInputElement>("input[type=text]")?.value).toBe("0.01");
    expect(heard).toEqual([0.01, 0.01]);
  });

  it("says what is wrong with a number, keeps the old one, and forgives when it is mended", () => {
    const { panel, heard } = open();
    const eta = row(panel, "learningRate");
    const problem = eta.querySelector<HTMLElement>("[role=alert]");
    type(eta, "input[type=text]", "99");
    expect(problem?.textContent).toBe("η₀ must be from 1e-5 to 10: 99. It stays at 0.001.");
    expect(problem?.hidden).toBe(false);
    expect(eta.querySelector<HTMLInputElement>("input[type=text]")?.value).toBe("0.001");
    expect(heard).toEqual([]);
    type(eta, "input[type=text]", "0.1");
    expect(problem?.hidden).toBe(true);
    expect(panel.value.learningRate).toBe(0.1);
  });

  it("shows the constants of the chosen optimiser only", () => {
    const { panel } = open();
    expect(row(panel, "beta1").hidden).toBe(false);
    type(row(panel, "optimiser"), "select", "momentum");
    expect(row(panel, "beta1").hidden).toBe(true);
    expect(row(panel, "momentum").hidden).toBe(false);
  });

  it("folds all settings but the first, and says on the fold which of those were changed", () => {
    const { panel } = open();
    const fold = panel.querySelector("details");
    const summary = () => fold?.querySelector("summary")?.textContent?.trim();
    const firstKeys = [...panel.querySelectorAll<HTMLElement>(".settings-first .setting")].map(
      ({ dataset }) => dataset.key,
    );
    expect(firstKeys).toEqual(["learningRate", "dropout", "hidden"]);
    expect(fold?.open).toBe(false);
    expect(summary()).toBe("All settings");
    type(row(panel, "learningRate"), "input[type=text]", "0.02");
    expect(summary()).toBe("All settings");
    type(row(panel, "l2"), "input[type=text]", "0.01");
    type(row(panel, "epochs"), "input[type=text]", "3");
    expect(summary()).toMatch(/^All settings 2 changed: .*epochs/);
    panel.show(doodleRecipe);
    expect(summary()).toBe("All settings");
  });

  it("adds a layer like the last one, changes one, and takes the last away", () => {
    const { panel } = open();
    const hidden = row(panel, "hidden");
    const press = (label: string) => hidden.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
    press("add a layer");
    expect(panel.value.hidden).toEqual([128, 128, 128]);
    type(hidden, '[aria-label="neurons in hidden layer 2"]', "32");
    expect(panel.value.hidden).toEqual([128, 32, 128]);
    for (let k = 0; k < 3; k++) press("remove the last layer");
    expect(panel.value.hidden).toEqual([]);
    press("add a layer");
    expect(panel.value.hidden).toEqual([32]);
  });

  it("keeps the old widths where one is no number", () => {
    const { panel } = open();
    type(row(panel, "hidden"), '[aria-label="neurons in hidden layer 1"]', "");
    expect(panel.value.hidden).toEqual([128, 128]);
    expect(row(panel, "hidden").textContent).toContain("width must be a number");
  });

  it("has a row for each convolution, in which one changes its filters, size, padding and pooling", () => {
    const { panel } = open();
    const convolutions = row(panel, "convolutions");
    const press = (label: string) =>
      convolutions.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
    const stage = (place: number) => {
      const found = convolutions.querySelector<HTMLElement>(`[aria-label="convolution ${place}"]`);
      if (!found) throw new Error(`no such stage: ${place}`);
      return found;
    };
    press("add a convolution");
    expect(panel.value.convolutions).toBe("8x3sp2");
    type(stage(1), "input[type=text]", "16");
    press("add a convolution");
    expect(panel.value.convolutions).toBe("16x3sp2-16x3sp2");
    const [side, pooling, by] = stage(2).querySelectorAll("select");
    const choose = (select: HTMLSelectElement, value: string) => {
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    };
    choose(by, "3");
    choose(pooling, "average");
    expect(panel.value.convolutions).toBe("16x3sp2-16x3sa3");
    choose(side, "4");
    expect(panel.value.convolutions).toBe("16x3sp2-16x4a3");
    expect(stage(2).querySelector<HTMLInputElement>("input[type=checkbox]")?.disabled).toBe(true);
    choose(pooling, "none");
    expect(panel.value.convolutions).toBe("16x3sp2-16x4");
    expect(by.closest("label")?.hidden).toBe(true);
    press("remove the last convolution");
    press("remove the last convolution");
    expect(panel.value.convolutions).toBe("none");
    expect(convolutions.querySelectorAll('[role="group"] [role="group"]').length).toBe(0);
  });

  it("shows convolutions of any form, and keeps them where a row is none", () => {
    const { panel } = open();
    panel.show({ ...doodleRecipe, convolutions: "4x11t9-8x2" });
    const convolutions = row(panel, "convolutions");
    const values = [...convolutions.querySelectorAll("select")].map((select) => select.value);
    expect(values).toEqual(["11", "sum", "9", "2", "none", "2"]);
    type(convolutions, "input[type=text]", "many");
    expect(panel.value.convolutions).toBe("4x11t9-8x2");
    expect(convolutions.querySelector<HTMLInputElement>("input[type=text]")?.value).toBe("4");
    expect(convolutions.querySelector("[role=alert]")?.textContent).toBe(
      "filters must be a whole number from 1 to 256: many. It stays at 4x11t9-8x2.",
    );
  });

  it("marks what waits for the run to start over", () => {
    const { panel } = open();
    panel.markWaiting([controlOf("hidden")]);
    expect(row(panel, "hidden").classList.contains("is-waiting")).toBe(true);
    expect(row(panel, "seed").classList.contains("is-waiting")).toBe(false);
  });

  it("names and explains every control", () => {
    const { panel } = open();
    for (const field of panel.querySelectorAll("input, select")) {
      const named =
        field.getAttribute("aria-label") ?? panel.querySelector(`label[for="${field.id}"]`)?.textContent;
      expect(named?.trim()).toBeTruthy();
    }
    for (const select of panel.querySelectorAll("select")) {
      const [help] = (select.getAttribute("aria-describedby") ?? "").split(" ");
      expect(document.getElementById(help)?.textContent).toMatch(/\.$/);
    }
  });

  it("reads out what a setting does when it gets the focus", () => {
    const { panel } = open();
    row(panel, "dropout").dispatchEvent(new Event("focusin", { bubbles: true }));
    expect(panel.querySelector(".settings-help")?.textContent).toContain("left out of a training step");
  });
});
