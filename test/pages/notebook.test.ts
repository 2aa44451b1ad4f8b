import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeAll, type OpenPage, openPage, type PageOptions } from "./support/page.js";

const path = "pages/linear-layer/";
let open: OpenPage;
let page: Page;

afterAll(closeAll);

async function openChapter(options: PageOptions = {}): Promise<void> {
  open = await openPage(path, options);
  page = open.page;
  await page.locator(".live-cell").first().waitFor();
}

/** The live cell behind printed code with some text in it. */
const cellWith = (text: string): Locator =>
  page.locator(`xpath=//div[contains(@class,"live-cell")][preceding-sibling::*[1][contains(., "${text}")]]`);

const xCell = () => cellWith("Float32Array.from(picked.levels");
const button = (within: Locator, name: string) => within.getByRole("button", { name, exact: true });
const words = async () => (await page.locator("#observablehq-main").textContent()) ?? "";
const inkedNow = async () => Number(/(\d+) of the 784 numbers are not 0/.exec(await words())?.[1]);

/** Opens a cell's editor and puts a text in place of what is there. */
async function write(cell: Locator, text: string): Promise<void> {
  if (await button(cell, "Edit this code").isVisible()) await button(cell, "Edit this code").click();
  await cell.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

/** Takes back what a test did to the cells and chose, so that the page is as it opens. */
async function asItsAuthorLeftIt(): Promise<void> {
  for (const reset of await page.getByRole("button", { name: "Reset", exact: true }).all()) {
    if (await reset.isVisible()) await reset.click();
  }
  await page.locator(".picker input").first().check();
  await page.evaluate("delete window.ticks; delete window.waits");
  await expect.poll(words).toContain("In the drawing you picked (headphones)");
  // Code that fails, or is stopped, is an error of its reader.
  open.errors.splice(0);
}

const inverted = `const x = Float32Array.from(picked.levels, (level: number) => 1 - level / 255);
const name = "inverted " + picked.name;`;

describe("a live cell", () => {
  beforeAll(() => openChapter());
  beforeEach(asItsAuthorLeftIt);
  afterAll(() => open.close());

  it("runs what a reader writes, and the rest of the page follows; Reset brings the author's text back", async () => {
    await expect.poll(inkedNow).toBeGreaterThan(0);
    const before = await inkedNow();
    const drawing = page.locator("#fig-pixels canvas").first();
    const picture = () =>
      drawing.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ""));
    const untouched = await picture();
    await write(xCell(), inverted);
    expect(await xCell().locator(".cell-state").textContent()).toBe("Edited, not run");
    expect(await inkedNow()).toBe(before);

    await page.keyboard.press("Shift+Enter");
    await expect.poll(inkedNow).not.toBe(before);
    await expect.poll(words).toContain("In the drawing you picked (inverted");
    await expect.poll(picture).not.toBe(untouched);
    expect(await xCell().locator(".cell-state").textContent()).toBe("Edited");

    await button(xCell(), "Reset").click();
    await expect.poll(inkedNow).toBe(before);
    await expect.poll(picture).toBe(untouched);
    expect(await button(xCell(), "Edit this code").isVisible()).toBe(true);
    expect(open.errors).toEqual([]);
  });

  it("still follows what it depends on after it was changed", async () => {
    await write(xCell(), inverted);
    await button(xCell(), "Run").click();
    await expect.poll(words).toContain("In the drawing you picked (inverted");
    await page.locator(".picker input").nth(6).check();
    await expect.poll(words).toContain("In the drawing you picked (inverted clock)");
  });

  it("shows an error at its line in plain words, and the rest of the page goes on", async () => {
    await write(xCell(), inverted.replace("(level: number) => 1 - level", "(level: number) => 1 - lvel"));
    await button(xCell(), "Run").click();
    const fault = xCell().locator(".cell-fault");
    await expect.poll(() => fault.textContent()).toMatch(/^Line 1: There is no lvel here/);
    expect(await xCell().locator(".cm-lintRange-error, .cm-lintPoint-error").count()).toBeGreaterThan(0);
    expect(await cellWith("affine(matrixFrom(worked.x)").isVisible()).toBe(true);
    expect(await page.locator("#fig-worked, .matrix").first().isVisible()).toBe(true);
    await write(xCell(), inverted);
    await page.keyboard.press("Shift+Enter");
    await expect.poll(words).toContain("In the drawing you picked (inverted");
    expect(await fault.isVisible()).toBe(false);
  });

  it("names both shapes where they do not fit", async () => {
    const cell = cellWith("affine(matrixFrom(worked.x)");
    const code = await page.locator("pre", { hasText: "affine(matrixFrom(worked.x)" }).first().textContent();
    await write(cell, (code ?? "").trim().replace("matrixFrom(worked.W)", "matrixFrom(worked.x)"));
    await page.keyboard.press("Shift+Enter");
    await expect
      .poll(() => cell.locator(".cell-fault").textContent())
      .toMatch(/affine: w must be 3 × \d, not 2 × 3|\[3 × \d\].*2 × 3/);
  });

  it("says where code cannot be read, and runs nothing", async () => {
    await write(xCell(), "const x = [1, 2;\nconst name = 1;");
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => xCell().locator(".cell-fault").textContent()).toMatch(/^Line 1: /);
    await expect.poll(words).toContain("In the drawing you picked (headphones)");
  });

  it("stops a loop that never ends, and the page goes on", async () => {
    await write(xCell(), "let k = 0;\nwhile (true) {\n  k++;\n}");
    await page.keyboard.press("Shift+Enter");
    await expect
      .poll(() => xCell().locator(".cell-fault").textContent())
      .toMatch(/^Line 2: the cell was stopped after 3 s/);
    await button(xCell(), "Reset").click();
    await expect.poll(words).toContain("In the drawing you picked (headphones)");
  });

  it.each(["Run", "Reset"])("that waits for ever, with what it started, ends with %s", async (end) => {
    const ticks = () => page.evaluate(() => Number(Reflect.get(window, "ticks") ?? 0));
    const tick = "window.ticks = (window.ticks ?? 0) + 1;";
    await write(
      xCell(),
      `${inverted}
setInterval(() => { ${tick} }, 5);
const frame = () => { ${tick} requestAnimationFrame(frame); };
frame();
const loop = async () => {
  for (;;) {
    ${tick}
    await fetch(location.href);
  }
};
loop();
await new Promise(() => {});`,
    );
    await page.keyboard.press("Shift+Enter");
    await expect.poll(ticks).toBeGreaterThan(20);
    if (end === "Run") {
      await write(xCell(), inverted);
      await button(xCell(), "Run").click();
      await expect.poll(words).toContain("In the drawing you picked (inverted");
    } else {
      await button(xCell(), "Reset").click();
      await expect.poll(words).toContain("In the drawing you picked (headphones)");
    }
    const more = async () => {
      const before = await ticks();
      await page.waitForTimeout(300);
      return (await ticks()) - before;
    };
    await expect.poll(more).toBe(0);
    expect(open.errors).toEqual([]);
  });

  it.each(["Run", "Reset"])("ends with %s whatever goes on by itself", async (end) => {
    await openChapter();
    await expect.poll(inkedNow).toBeGreaterThan(0);
    /** What code does that goes on, by what is counted: `tick` names the counter. */
    const goingOn = {
      interval: "window.setInterval(tick, 5);",
      timeout: "const again = () => { tick(); globalThis.setTimeout(again, 5); }; again();",
      frame: "const w = self; const frame = () => { tick(); w.requestAnimationFrame(frame); }; frame();",
      microtask:
        "const later = () => { tick(); setTimeout(() => window.queueMicrotask(later), 5); }; later();",
      bare: 'addEventListener("tick", tick);',
      window: 'window.addEventListener("tick", tick, { capture: true });',
      document: 'document?.addEventListener("tick", { handleEvent: tick });',
      element: 'document.querySelector("h1").addEventListener("tick", tick);',
      handler: "document.onclick = tick;",
      observer: 'new MutationObserver(tick).observe(document.querySelector("h1"), { attributes: true });',
      chain: "const next = () => fetch(location.href).then(() => { tick(); return next(); }); next();",
      failing:
        "const retry = () => fetch('no:host').catch(() => { tick(); setTimeout(retry, 5); }); retry();",
      async:
        "const go = async () => { for (let k = 0; k < 1; k++) { await fetch(location.href); tick(); } go(); }; go();",
    };
    const parts = Object.entries(goingOn).map(
      ([name, code]) => `{ const tick = () => { ticks.${name} = (ticks.${name} ?? 0) + 1; }; ${code} }`,
    );
    await write(xCell(), [inverted, "const ticks = (window.ticks ??= {});", ...parts].join("\n"));
    const ticksNow = () =>
      page.evaluate((): Record<string, number> => {
        window.dispatchEvent(new Event("tick"));
        document.dispatchEvent(new Event("tick"));
        document.dispatchEvent(new Event("click"));
        const heading = document.querySelector("h1");
        heading?.dispatchEvent(new Event("tick"));
        heading?.setAttribute("data-tick", String(performance.now()));
        return { ...Reflect.get(window, "ticks") };
      });
    await page.keyboard.press("Shift+Enter");
    await expect
      .poll(async () => Object.entries(await ticksNow()).filter(([, ticks]) => ticks > 2).length)
      .toBe(parts.length);
    if (end === "Run") {
      await write(xCell(), inverted);
      await button(xCell(), "Run").click();
      await expect.poll(words).toContain("In the drawing you picked (inverted");
    } else {
      await button(xCell(), "Reset").click();
      await expect.poll(words).toContain("In the drawing you picked (headphones)");
    }
    const goesOn = async () => {
      const before = await ticksNow();
      await page.waitForTimeout(300);
      const after = await ticksNow();
      return Object.keys(after).filter((name) => after[name] !== before[name]);
    };
    await expect.poll(goesOn).toEqual([]);
  });

  it("that waits for ever follows what it depends on", async () => {
    const once = "if (!window.waits) await new Promise(() => { window.waits = true; });";
    await write(xCell(), `${once}\n${inverted}`);
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => page.evaluate(() => Reflect.get(window, "waits"))).toBe(true);
    await page.locator(".picker input").nth(6).check();
    await expect.poll(words).toContain("In the drawing you picked (inverted clock)");
  });

  it("says that another cell's name cannot be given a value", async () => {
    await write(xCell(), `${inverted}\npicked = 3;`);
    await page.keyboard.press("Shift+Enter");
    await expect
      .poll(() => xCell().locator(".cell-fault").textContent())
      .toMatch(/^Line 3: picked is made elsewhere on this page/);
  });

  it("caps memory and output", async () => {
    await write(xCell(), "const x = new Float64Array(1e10);\nconst name = 1;");
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => xCell().locator(".cell-fault").textContent()).toContain("may hold at most");
    await write(xCell(), `for (let k = 0; k < 1000; k++) display(k);\n${inverted}`);
    await page.keyboard.press("Shift+Enter");
    await expect.poll(words).toContain("More than 200 things: the rest is not shown.");
  });

  it("can be reached, edited, run and left with the keyboard alone", async () => {
    await button(xCell(), "Edit this code").focus();
    await page.keyboard.press("Enter");
    await xCell().locator(".cm-content").waitFor();
    await expect.poll(() => xCell().locator(".cm-focused").count()).toBe(1);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(inverted);
    await page.keyboard.press("Shift+Enter");
    await expect.poll(words).toContain("In the drawing you picked (inverted");
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Run");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Run");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(words).toContain("In the drawing you picked (headphones)");
    expect(await focused()).toBe("Edit this code");
  });
});

describe("a page with live cells", () => {
  afterEach(() => open.close());

  it("loads no editor before one is asked for", async () => {
    open = await openPage("");
    const asked: string[] = [];
    open.page.on("request", (request) => asked.push(request.url()));
    await open.page.goto(new URL(path, open.page.url()).href);
    page = open.page;
    await page.locator(".live-cell").first().waitFor();
    await page.waitForLoadState("networkidle");
    const editors = () => asked.filter((url) => /codemirror|lezer|sucrase|acorn|notebook\/editor/.test(url));
    expect(editors()).toEqual([]);
    await button(xCell(), "Edit this code").click();
    await xCell().locator(".cm-content").waitFor();
    expect(editors().length).toBeGreaterThan(0);
  });
});

describe("a draft", () => {
  afterEach(() => open.close());

  it("is found after a reload, and does not run by itself", async () => {
    await openChapter();
    await write(xCell(), inverted);
    await page.keyboard.press("Shift+Enter");
    await expect.poll(words).toContain("In the drawing you picked (inverted");
    await page.reload();
    await xCell().locator(".cm-content").waitFor();
    expect(await xCell().locator(".cm-content").textContent()).toContain("1 - level / 255");
    expect(await xCell().locator(".cell-state").textContent()).toBe("Edited, not run");
    await expect.poll(words).toContain("In the drawing you picked (headphones)");
    await button(xCell(), "Run").click();
    await expect.poll(words).toContain("In the drawing you picked (inverted");
  });

  it("of a text that has changed since offers both", async () => {
    await openChapter();
    await write(xCell(), inverted);
    await page.evaluate(() => {
      const [name] = Object.keys(localStorage).filter((key) => key.includes("draft/"));
      const draft = JSON.parse(localStorage.getItem(name) ?? "");
      localStorage.setItem(name, JSON.stringify({ ...draft, original: "an older text" }));
    });
    await page.reload();
    await button(xCell(), "Keep mine").click();
    expect(await xCell().locator(".cm-content").textContent()).toContain("1 - level / 255");
    await page.reload();
    await xCell().locator(".cm-content").waitFor();
    expect(await button(xCell(), "Keep mine").isVisible()).toBe(false);
  });

  it("lasts as long as the page where storage is refused, which is said", async () => {
    open = await openPage("", { own: true });
    page = open.page;
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.goto(new URL(path, page.url()).href);
    await page.locator(".live-cell").first().waitFor();
    await write(xCell(), inverted);
    expect(await xCell().locator(".cell-notice").textContent()).toMatch(
      /does not let the page keep anything/,
    );
    await page.keyboard.press("Shift+Enter");
    await expect.poll(words).toContain("In the drawing you picked (inverted");
    expect(open.errors).toEqual([]);
  });

  it("that storage has no room for is said not to be kept", async () => {
    await openChapter();
    await page.evaluate(() => {
      let size = 4 * 1024 * 1024;
      for (let k = 0; size > 0; ) {
        try {
          localStorage.setItem(`filler ${k}`, "x".repeat(size));
          k++;
        } catch {
          size = Math.floor(size / 2);
        }
      }
    });
    await write(xCell(), inverted);
    expect(await xCell().locator(".cell-notice").textContent()).toMatch(/storage for this site is full/);
  });
});

describe("a changed function of the library", () => {
  afterEach(() => open.close());

  const box = () => page.locator(".change-train").last();

  it("trains beside the original, and the gradient check tells what was broken", async () => {
    await openChapter();
    await box().getByRole("button", { name: "look at every second drawing" }).click();
    await expect.poll(() => box().locator(".cm-content").textContent()).toContain("i += 2");
    await button(box(), "Train both").click();
    await box().locator(".compare-status", { hasText: "Done." }).waitFor();
    const [theirs, yours] = await box().locator(".compare-table tbody tr").allInnerTexts();
    expect(theirs).toMatch(/✓ (\d+) of \1 agree with finite differences/);
    expect(yours).toMatch(/✗ wrong in dense1\.weight, dense2\.weight/);
    expect(open.errors).toEqual([]);
  });

  it("that is the same trains to the same numbers", async () => {
    await openChapter();
    await button(box(), "Change this code and train").click();
    await box().locator(".cm-content").waitFor();
    await button(box(), "Train both").click();
    await box().locator(".compare-status", { hasText: "Done." }).waitFor();
    const rows = await box().locator(".compare-table tbody tr").all();
    const [theirs, yours] = await Promise.all(rows.map((row) => row.locator("td").allInnerTexts()));
    expect(yours.slice(0, 3)).toEqual(theirs.slice(0, 3));
  });

  it("that never returns is stopped, and one that throws names its line", async () => {
    await openChapter();
    await button(box(), "Change this code and train").click();
    await box().locator(".cm-content").waitFor();
    const code = (body: string) => `export function weightGradient(x, dy, dw) {\n  ${body}\n}`;
    const run = async (body: string) => {
      await write(box(), code(body));
      await page.keyboard.press("Shift+Enter");
    };
    await run("while (true) {}");
    const fault = box().locator(".cell-fault");
    await expect.poll(() => fault.textContent()).toContain("stopped after 3 s without a step");
    await run("dw.data[0] = nothing;");
    await expect.poll(() => fault.textContent()).toMatch(/^Line 2: There is no nothing here/);
    await write(box(), "function weightGradient() {}");
    await page.keyboard.press("Shift+Enter");
    await expect
      .poll(() => fault.textContent())
      .toBe("the code must export a function of this name: weightGradient");
  });
});
