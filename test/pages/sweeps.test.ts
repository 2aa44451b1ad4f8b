import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { nameIn } from "../../src/components/storage/names.js";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on sweeps", () => {
  beforeEach(async () => {
    chapter = await openChapter("sweeps");
    await chapter.unfold();
  });
  afterEach(() => chapter.close());

  it("counts the weights live, and tells multiclass from multilabel", async () => {
    const { at, says } = chapter;
    await says("#fig-count .score-line", "784–32–32–10 has 26,506 weights and biases");
    await at("#fig-count input[type=range]").first().fill("64");
    await says("#fig-count .score-line", "784–64–32–10 has 52,650");
    await says("#fig-multilabel tbody tr:last-child", /100\.0 %2\d\d\.\d %/);
  });

  it("sweeps the learning rate, reads its trials, and keeps them when it is stopped and the page is left", async () => {
    const { at, page, says, textOf } = chapter;
    await says("#fig-rate-steps tbody tr:nth-child(1)", "not trained yet");
    await at("#fig-rates .button--primary").click();
    await says("#fig-rates .race-status", /[1-3] of 4 trials done/);
    await at("#fig-rates .race-top .button").nth(1).click();
    await says("#fig-rates .button--primary", /Resume: [1-3] missing/);
    await says("#fig-rate-steps tbody", /\d+ of 32, \d+ of 32/);
    const missing = await textOf("#fig-rates .button--primary");
    await page.reload();
    await says("#fig-rates .button--primary", missing);
    await says("#fig-rates .race-status", /[1-3] of 4 trials are done and kept/);
    // The sweep of all trials finds them too.
    await says("#fig-all .button--primary", /Resume: (8|9|10) missing/);
  });

  it("trains for as many epochs as the original or for as many steps", async () => {
    const { at, says } = chapter;
    const last = "#fig-batches .small-chart:nth-child(3) .curves-frame > text:last-child";
    await says(last, /^25 epochs$/);
    await at('#fig-batches input[value="as many steps"]').check();
    await says(last, /^(?!25 )\d+ epochs$/);
    await says("#fig-batches .button--primary", "Run 4 trials");
  });

  it("sets what was found beside what the document says", async () => {
    const { says, textOf } = chapter;
    await says("main", "every sweep starts from SGD, learning rate 0.01, batch 32, 25 epochs");
    await says("#fig-optimisers-found tbody tr:nth-child(3)", /optimiser sgdabout 0\.84\d\d\.\d %/);
    await says("#fig-optimisers-found tbody tr:nth-child(4)", "optimiser adagrad, only named–");
    await says("#fig-batches-found tbody tr:nth-child(3)", /batch size 5120\.84\d\d\.\d %/);
    await says("#fig-rates-found tbody tr:nth-child(4)", "learning rate 1–");
    expect(await textOf("#fig-rates-found tbody tr:nth-child(2)")).toContain("62,500 steps");
  });

  it("keeps what an older version of the workbook kept, beside its trials", async () => {
    const { at, page, runToEnd } = chapter;
    const other = await page.context().newPage();
    await other.goto(new URL("../glossary/", page.url()).href);
    await page.goto("about:blank");
    await other.evaluate(oldDatabase);
    await page.goto(new URL("../sweeps/", other.url()).href);
    await at("#fig-any .sweep-axis input").first().fill("0.001, 0.01");
    await at("#fig-any .sweep-per-class input").fill("8");
    await page.keyboard.press("Tab");
    await runToEnd("#fig-any .sweep");
    expect(await at("#fig-any .sweep-notice").isHidden()).toBe(true);
    expect(await other.evaluate(whatIsKept)).toEqual({ networks: ["mine"], sweeps: 2 });
  });

  it("makes a grid of two lists, refuses what is none, and measures the best on the test rows once", async () => {
    const { at, page, runToEnd, says } = chapter;
    await at("#fig-any .sweep-axis input").first().fill("0.001, fast");
    await page.keyboard.press("Tab");
    await says("#fig-any .sweep-form > [role=alert]", "η₀ must be a number: fast");
    await at("#fig-any .sweep-axis input").first().fill("0.001, 0.01");
    await at("#fig-any .settings-all > summary").click();
    await at("#fig-any .sweep-axis select").nth(1).selectOption("batchSize");
    await at("#fig-any .sweep-axis input").nth(1).fill("256, 1024");
    await at("#fig-any .sweep-per-class input").fill("40");
    await page.keyboard.press("Tab");
    await says("#fig-any .sweep-count", "4 trials, 100 epochs in all");
    await runToEnd("#fig-any .sweep");
    await at('#fig-any input[value="heat map"]').check();
    expect(await at("#fig-any .heat-cell").count()).toBe(4);
    expect(await at("#fig-any .heat-cell.is-best").count()).toBe(1);
    await at('#fig-any input[value="parallel coordinates"]').check();
    expect(await at("#fig-any .parallel svg").getAttribute("aria-label")).toMatch(/η₀ = 0\.001, B = 256: \d/);
    await at("#fig-any .sweep-pick").first().click();
    expect(await at("#fig-any .parallel .curves-tag").allTextContents()).toEqual(["A"]);
    expect(await at("#fig-any .two-pictures canvas").count()).toBe(10);
    await says("#fig-any .two-trials .score-line", /Of these ten [A-D] has \d+ right, [A-D] has \d+ right/);
    await at("#fig-any .sweep-test .button").click();
    await says("#fig-any .sweep-test .score-line", /of 80 test drawings right; .* it is the same network/);
  });
});

// What follows runs in the page, as text because the compiler's helpers are not there.

/** The database as its first version made it, with a network in it. */
const oldDatabase = `new Promise((resolve, reject) => {
  const gone = indexedDB.deleteDatabase("hand-drawn-networks");
  gone.onsuccess = () => {
    const opening = indexedDB.open("hand-drawn-networks", 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("networks");
      opening.result.createObjectStore("collections");
    };
    opening.onerror = reject;
    opening.onsuccess = () => {
      const writing = opening.result.transaction("networks", "readwrite");
      writing.objectStore("networks").put({ name: "mine" }, "mine");
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  };
})`;

const whatIsKept = `new Promise((resolve, reject) => {
  const opening = indexedDB.open("${nameIn("/course/")}");
  opening.onerror = reject;
  opening.onsuccess = () => {
    const reading = opening.result.transaction(["networks", "sweeps"]);
    const names = reading.objectStore("networks").getAllKeys();
    const trials = reading.objectStore("sweeps").count();
    reading.oncomplete = () => {
      resolve({ networks: names.result, sweeps: trials.result });
      opening.result.close();
    };
  };
})`;
