// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { announceScoreLines } from "../../../src/components/shell/score-lines.js";

let page: HTMLElement;
let cell: HTMLElement;

beforeEach(() => {
  page = document.createElement("main");
  cell = document.createElement("div");
  page.append(cell);
  document.body.replaceChildren(page);
  announceScoreLines(page);
});

/** Puts in the place of what a cell shows what it shows after another run, and waits until that is noticed. */
async function run(markup: string): Promise<void> {
  cell.innerHTML = markup;
  await Promise.resolve();
}

const heard = () => page.querySelector(":scope > [role=status]")?.textContent;

describe("the score line of a cell", () => {
  it("is not read out when the page opens", async () => {
    await run('<p class="score-line">L = 1.2</p>');
    expect(heard()).toBe("");
  });

  it("is read out when the cell has run again and it says something else", async () => {
    await run('<p class="score-line">L = 1.2</p>');
    await run('<div><p class="score-line">L = <b>0.7</b></p></div>');
    expect(heard()).toBe("L = 0.7");
  });

  it("is not read out again with the same words, nor where it reads itself out", async () => {
    await run('<p class="score-line">L = 1.2</p>');
    await run('<p class="score-line">L = 1.2</p>');
    await run('<p class="score-line" role="status">L = 0.7</p>');
    expect(heard()).toBe("");
  });

  it("is told apart from that of another cell", async () => {
    const other = document.createElement("div");
    page.append(other);
    await run('<p class="score-line">L = 1.2</p>');
    other.innerHTML = '<p class="score-line">w = 3</p>';
    await Promise.resolve();
    expect(heard()).toBe("");
  });
});
