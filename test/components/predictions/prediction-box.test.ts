// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { curves } from "../../../src/components/chart/curves.js";
import { predictionOf } from "../../../src/components/predictions/page-predictions.js";
import { drawBeside, predictedLine } from "../../../src/components/predictions/predicted-line.js";
import { figureRan, mountPrediction } from "../../../src/components/predictions/prediction-box.js";
import { sketchField } from "../../../src/components/predictions/sketch-field.js";

const answer =
  "<details class='predict-answer'><summary>What it is</summary><p>It is <strong>86.4\u00a0%</strong>.</p></details>";
const choices = "<ul class='predict-choices'><li>this</li><li data-right=''>that.</li></ul>";

let boxes = 0;

/** A page with a box and the figure behind it; each box is another, as what was said is kept. */
function page(kind: string, inside: string, attributes = "", behind = "<figure></figure>") {
  const id = `box-${++boxes}`;
  document.body.innerHTML = `<main id="observablehq-main"><div id="predict-${id}" data-predict="${id}" data-kind="${kind}" ${attributes}><p>Well?</p>${inside}</div>${behind}</main>`;
  const box = document.querySelector<HTMLElement>("[data-predict]");
  if (!box) throw new Error("there is no box");
  mountPrediction(box, sketchField);
  const textOf = (part: string) => document.querySelector(part)?.textContent ?? "";
  return {
    id,
    box,
    said: () => textOf(".predict-said"),
    beside: () => textOf(".predict-beside"),
    inputs: [...box.querySelectorAll("input")],
    details: box.querySelector("details"),
    press: (name: string) =>
      [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click(),
    /** Buttons that can be seen. */
    shown: () =>
      [...document.querySelectorAll("button")]
        .filter(({ hidden }) => !hidden)
        .map(({ textContent }) => textContent),
    ran: () => document.querySelector("figure")?.dispatchEvent(new Event(figureRan)),
  };
}

describe("a box with choices", () => {
  it("takes a choice with how sure the reader is, and compares it when the figure has run", () => {
    const { id, inputs, press, said, beside, ran } = page("choices", choices);
    press("Note it");
    expect(said()).toBe("Choose one first.");
    inputs[0].checked = true;
    inputs[2].value = "90";
    press("Note it");
    expect(said()).toContain("You said “this”, 90\u00a0% sure.");
    expect(beside()).toContain("You said “this”");
    expect(inputs.every(({ disabled }) => disabled)).toBe(true);
    ran();
    expect(beside()).toContain("You said “this”, 90\u00a0% sure: it is “that”.");
    expect(predictionOf(id)).toMatchObject({ sure: 0.9, came: "it is “that”", right: false });
  });

  it("can be changed until it is compared", () => {
    const { id, inputs, press, beside, shown } = page("choices", choices);
    inputs[1].checked = true;
    press("Note it");
    press("Change it");
    expect(predictionOf(id)).toBeUndefined();
    expect(inputs.some(({ disabled }) => disabled)).toBe(false);
    press("Note it");
    press("Compare");
    expect(beside()).toContain("and so it is.");
    expect(shown()).toEqual([]);
    expect(predictionOf(id)).toMatchObject({ came: "and so it is", right: true });
  });

  it("has the button that compares in itself where no figure follows", () => {
    const behind = "<h2>Next</h2><figure></figure>";
    const { inputs, press, shown } = page("choices", choices, "", behind);
    inputs[0].checked = true;
    press("Note it");
    expect(shown()).toEqual(["Change it", "Compare"]);
    expect(document.querySelector("figure")?.childElementCount).toBe(0);
  });
});

describe("a box for a number", () => {
  const unit = "data-unit='%' data-from='0' data-to='100'";

  it.each([
    ["80", "70", "90", "You said 80\u00a0%, between 70 and 90\u00a0%: it is 86.4\u00a0%, within your range."],
    [
      "4/5·100",
      "70",
      "85",
      "You said 80\u00a0%, between 70 and 85\u00a0%: it is 86.4\u00a0%, outside your range.",
    ],
    ["80\u00a0%", "", "", "You said 80\u00a0%: it is 86.4\u00a0%."],
  ])("takes %s from %s to %s, and says how it came", (guess, low, high, words) => {
    const { inputs, press, beside, details } = page("number", answer, unit);
    for (const [k, value] of [guess, low, high].entries()) inputs[k].value = value;
    press("Note it");
    press("Compare");
    expect(beside()).toContain(words);
    expect(details?.open).toBe(true);
  });

  it.each([
    ["", "", "", "Write a number first."],
    ["many", "", "", "“many” is not known here"],
    ["120", "", "", "It can only be one number from 0\u00a0% to 100\u00a0%."],
    ["80", "85", "90", "Your guess must lie between the two others."],
    ["80", "70", "", "Your guess must lie between the two others."],
  ])("says of %s from %s to %s what is missing", (guess, low, high, words) => {
    const { id, inputs, press, said } = page("number", answer, unit);
    for (const [k, value] of [guess, low, high].entries()) inputs[k].value = value;
    press("Note it");
    expect(said()).toContain(words);
    expect(predictionOf(id)).toBeUndefined();
  });

  it("takes one from who has printed the page, on which every fold is open", () => {
    const { id, inputs, details, press, said } = page("number", answer, unit);
    document.documentElement.dataset.printing = "";
    if (details) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
    delete document.documentElement.dataset.printing;
    expect(said()).toBe("");
    inputs[0].value = "80";
    press("Note it");
    expect(predictionOf(id)).toMatchObject({ said: "80" });
  });

  it("takes none from who has looked first", () => {
    const { inputs, details, said } = page("number", answer, unit);
    if (details) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
    expect(said()).toContain("would count for nothing");
    expect(inputs.every(({ disabled }) => disabled)).toBe(true);
  });

  it("is a level in a chart of what was asked, and nothing in another", () => {
    const { id, inputs, press } = page("number", answer, `${unit} data-y="held-out accuracy"`);
    inputs[0].value = "80";
    press("Note it");
    const over = { x: "epoch", y: "held-out accuracy", end: 12 };
    expect(predictedLine(id, over)).toMatchObject({ label: "your guess", x: [0, 12], y: [0.8, 0.8] });
    expect(predictedLine(id, { ...over, y: "held-out loss" })).toBeUndefined();
  });
});

describe("a box for a curve", () => {
  const axes = "data-x='epoch' data-to='30' data-y='loss' data-low='0' data-high='2'";

  it("is sketched by keys, and drawn into the chart", () => {
    const { id, box, press, said, beside } = page("curve", "", axes);
    const stage = box.querySelector(".sketch-stage");
    press("Note it");
    expect(said()).toBe("Draw a curve first.");
    for (const key of ["ArrowUp", "ArrowUp", "End", "ArrowUp", "ArrowDown"]) {
      stage?.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
    }
    expect(stage?.getAttribute("aria-valuetext")).toBe("epoch 30: loss 0.95");
    press("Note it");
    expect(beside()).toContain("You said a curve from 1.1 at epoch 0 to 0.95 at epoch 30.");
    expect(predictedLine(id, { x: "epoch", y: "loss", end: 30 })).toMatchObject({
      label: "your sketch",
      x: [0, 30],
      y: [1.05, 0.95],
    });
    expect(predictedLine(id, { x: "second", y: "loss", end: 30 })).toBeUndefined();
  });

  it("is drawn among the lines of a chart from when it is noted until it is changed", () => {
    const { id, box, press } = page("curve", "", axes);
    const chart = curves({ title: "Loss", xLabel: "epoch", yTicks: [0, 2], scale: "linear", format: String });
    document.body.append(chart);
    const came = { label: "what came", colour: "red", dash: "none", x: [0, 30], y: [2, 0] };
    const labels = () => Array.from(chart.querySelectorAll(".curves-legend li"), (item) => item.textContent);
    drawBeside(chart, [came], { id, x: "epoch", y: "loss", end: 30, invalidation: new Promise(() => {}) });
    expect(labels()).toEqual(["what came"]);
    for (const key of ["ArrowUp", "End", "ArrowUp"])
      box.querySelector(".sketch-stage")?.dispatchEvent(new KeyboardEvent("keydown", { key }));
    press("Note it");
    expect(labels()).toEqual(["what came", "your sketch"]);
    press("Change it");
    expect(labels()).toEqual(["what came"]);
  });
});

beforeEach(() => localStorage.clear());
