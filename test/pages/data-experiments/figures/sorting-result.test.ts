// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { sortingResult } from "../../../../src/pages/data-experiments/figures/sorting-result.js";
import { smallDataset } from "../../../lib/training/small-run.js";

const sorted = smallDataset(9);
const record = { round: 1, labels: [0, 1, 2, 0], answers: [0, 1, 1, 0], seconds: 8 };
const rows = Uint32Array.of(0, 1, 2, 3);
const idle = { state: "idle" as const, message: undefined, networks: [] };
const network = { name: "dense", said: Uint8Array.of(0, 2, 2, 1, 0, 0, 0, 0, 0), trained: 40, seconds: 0.5 };

function resultOf() {
  const calls: string[] = [];
  const result = sortingResult({
    sorted,
    train: () => calls.push("train"),
    forget: () => calls.push("forget"),
  });
  document.body.append(result);
  const rowsOfTable = () =>
    [...result.querySelectorAll(".data-table tbody tr")].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
  const button = (text: string) =>
    [...result.querySelectorAll("button")].find((one) => one.textContent === text);
  return { result, calls, rowsOfTable, button };
}

describe("the reader beside networks", () => {
  afterEach(() => document.body.replaceChildren());

  it("is hidden before anything is sorted", () => {
    const { result } = resultOf();
    result.show(undefined, new Uint32Array(0), idle);
    expect(result.hidden).toBe(true);
  });

  it("tells what the reader got right, how far that can be trusted, and in what time", () => {
    const { result, rowsOfTable, button, calls } = resultOf();
    result.show(record, rows, idle);
    expect(rowsOfTable()).toEqual([
      ["you", "3 of 4", "75.0\u00a0%", "30\u00a0% to 95\u00a0%", "8.0 s, 2.0 s a drawing"],
    ]);
    button("Train networks on the others")?.click();
    button("Forget my answers")?.click();
    expect(calls).toEqual(["train", "forget"]);
  });

  it("sets networks beside the reader, on the same drawings", () => {
    const { result, rowsOfTable, button } = resultOf();
    result.show(record, rows, { state: "done", message: undefined, networks: [network] });
    expect(rowsOfTable()[1].slice(0, 3)).toEqual(["dense", "2 of 4", "50.0\u00a0%"]);
    expect(button("Train networks on the others")?.hidden).toBe(true);
    const cells = () => [...result.querySelectorAll(".confusion-cell")].map(({ textContent }) => textContent);
    expect(cells()).toEqual(["2", "0", "0", "0", "1", "0", "0", "1", "0"]);
    const dense = result.querySelector<HTMLInputElement>("input[value=dense]");
    dense?.click();
    dense?.dispatchEvent(new Event("input", { bubbles: true }));
    expect(cells()).toEqual(["1", "1", "0", "0", "0", "1", "0", "0", "1"]);
  });

  it("says why networks could not be trained", () => {
    const { result } = resultOf();
    result.show(record, rows, { state: "failed", message: "offline", networks: [] });
    expect(result.textContent).toContain("The networks could not be trained: offline.");
  });
});
