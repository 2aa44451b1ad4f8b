import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { course } from "../../site/course/chosen.js";
import { courseKey } from "../../site/course-key.js";
import { definitionsOf } from "../../site/definitions.js";
import { readRecord, recordName, writeRecord } from "../../src/lib/exercises/record.js";
import { isSigned, readWorkFile, writeWorkFile } from "../../src/lib/exercises/work-file.js";
import { closeAll, type OpenPage, openPage, type PageOptions } from "./support/page.js";
import { plain } from "./support/plain.js";

const path = "pages/linear-layer/";
const folder = mkdtempSync(join(tmpdir(), "work-"));
const { solutions } = await definitionsOf("linear-layer");
let open: OpenPage;
let page: Page;

afterEach(() => open.close());
afterAll(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});

async function openChapter(options: PageOptions = {}): Promise<void> {
  open = await openPage(path, options);
  page = open.page;
  await settled();
}

/** Opens an exercise alone, where it does what it does among others: that page is far smaller than its chapter. */
async function openExercise(id: string, options: PageOptions = {}): Promise<void> {
  open = await openPage(`pages/embed/linear-layer/exercise-${id}/`, options);
  page = open.page;
  await form(id).waitFor();
}

/** Waits for the forms. */
const settled = () => form("dw-steps").waitFor();
const form = (id: string): Locator => page.locator(`#exercise-${id} form`);
const button = (within: Locator | Page, name: string | RegExp) =>
  within.getByRole("button", { name, exact: typeof name === "string" });
const verdictOf = async (id: string) => (await form(id).locator(".exercise-verdict").textContent()) ?? "";

/** Opens the editor of an exercise and puts a text in place of what is there. */
async function write(id: string, code: string): Promise<void> {
  const plain = form(id).locator("textarea");
  if (await plain.isVisible()) await plain.focus();
  await form(id).locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(code);
}

async function check(id: string): Promise<void> {
  await button(form(id), "Check").click();
  await expect.poll(() => verdictOf(id)).toMatch(/^[✓✗]/);
}

/** Texts of the steps as they stand. */
const stepsOf = (id: string) => form(id).locator(".order-text").allTextContents();

/** Shuts what the tab has unfolded. */
const shutAll = () =>
  page.locator("details.exercise-task").evaluateAll((folds) => {
    for (const fold of folds) fold.removeAttribute("open");
  });

describe("an exercise that is shut", () => {
  const row = (id: string) => page.locator(`#exercise-${id} > summary`);
  const said = async (id: string) => plain(await row(id).textContent()).trim();

  it("is a row that opens in place by keyboard, and says how far the reader has come, after a reload too", async () => {
    await openChapter();
    expect(await (await fetch(page.url())).text()).not.toMatch(/<details class="exercise-task"[^>]* open/);
    await shutAll();
    expect(await form("dw-shape").isVisible()).toBe(false);
    expect(await said("dw-shape")).toBe("1. Shapes a choice ○ not tried");
    await row("dw-shape").focus();
    await page.keyboard.press("Enter");
    expect(await form("dw-shape").isVisible()).toBe(true);
    expect(await row("dw-shape").evaluate((element) => element === document.activeElement)).toBe(true);
    await form("dw-shape").getByLabel("[32 × 128]").check();
    await check("dw-shape");
    expect(await said("dw-shape")).toBe("1. Shapes a choice ◐ tried");
    await form("dw-shape").getByLabel("[784 × 128]").check();
    await check("dw-shape");
    await expect.poll(() => said("dw-shape")).toBe("1. Shapes a choice ✓ solved");
    await page.reload();
    await settled();
    expect(await said("dw-shape")).toBe("1. Shapes a choice ✓ solved");
  });

  it("is opened by a link to it", async () => {
    await openChapter();
    await shutAll();
    await page.evaluate(() => {
      location.hash = "#exercise-by-hand";
    });
    await form("by-hand").waitFor();
    expect(await form("dw-shape").isVisible()).toBe(false);
  });
});

describe("an exercise with code", () => {
  it("names the first thing that is wrong, at its line where there is one, and passes what is right", async () => {
    await openExercise("forward");
    await check("forward");
    expect(await verdictOf("forward")).toMatch(/^✗ With biases of 0: layer\(.*number \[0\]\[0\] is 0/);
    await write("forward", "function layer(x, W, b) {\n  return nothing;\n}");
    await check("forward");
    expect(await verdictOf("forward")).toMatch(/^✗ Line 2: There is no nothing here/);
    expect(await form("forward").locator(".cm-lintRange-error, .cm-lintPoint-error").count()).toBeGreaterThan(
      0,
    );
    await write("forward", "function layer(x, W, b) {\n");
    await check("forward");
    expect(await verdictOf("forward")).toMatch(/^✗ Line \d: /);
    await write("forward", solutions.forward.answer);
    expect(await verdictOf("forward")).toBe("");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect.poll(() => verdictOf("forward")).toBe("✓ Right.");
    expect(await form("forward").locator(".exercise-state").textContent()).toBe("✓ Solved");
    expect(open.errors).toEqual([]);
  });

  it("is stopped when it never ends, and the page goes on", async () => {
    await openExercise("lost-batch");
    await write("lost-batch", "function weightGradient(x, dy) {\n  while (true) {}\n}");
    await check("lost-batch");
    expect(await verdictOf("lost-batch")).toBe(
      "✗ Your code was stopped after 3 s: a loop in it may never end.",
    );
    await write("lost-batch", solutions["lost-batch"].answer);
    await check("lost-batch");
    expect(await verdictOf("lost-batch")).toBe("✓ Right, and it agrees with finite differences.");
  });

  it("fetches no editor and no compiler before one is asked for", async () => {
    open = await openPage("");
    page = open.page;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(new URL(path, page.url()).href);
    await settled();
    await page.waitForLoadState("networkidle");
    const tools = () => asked.filter((url) => /codemirror|sucrase|acorn|solutions\/|check\.worker/.test(url));
    expect(tools()).toEqual([]);
    await form("forward").locator("textarea").focus();
    await form("forward").locator(".cm-content").waitFor();
    expect(tools().length).toBeGreaterThan(0);
  });
});

describe("hints and solution", () => {
  it("come one at a time, and after a first try", async () => {
    await openExercise("forward");
    const one = form("forward");
    expect(await button(one, "Solution").isDisabled()).toBe(true);
    for (const k of [1, 2, 3]) {
      await button(one, `Hint ${k} of 3`).click();
      expect(await one.locator(".exercise-help p").count()).toBe(k);
    }
    expect(await button(one, "No more hints").isDisabled()).toBe(true);
    await check("forward");
    await button(one, "Solution").click();
    await expect
      .poll(() => one.locator(".exercise-solution code").textContent())
      .toBe(solutions.forward.answer);
    await page.reload();
    await one.waitFor();
    expect(await form("forward").locator(".exercise-help p").count()).toBe(3);
  });
});

describe("steps to put in order", () => {
  const right = async () => (await definitionsOf("linear-layer")).list.find(({ id }) => id === "dw-steps");

  async function wanted(): Promise<readonly string[]> {
    const exercise = await right();
    return exercise?.kind === "order" ? exercise.steps : [];
  }

  it("are moved with the keyboard, and each move is said", async () => {
    await openExercise("dw-steps");
    const steps = await wanted();
    for (const [place, step] of steps.entries()) {
      const handle = form("dw-steps").locator(".order-step", { hasText: step }).locator(".order-handle");
      await handle.focus();
      for (let at = (await stepsOf("dw-steps")).indexOf(step); at > place; at--)
        await page.keyboard.press("ArrowUp");
    }
    expect(await stepsOf("dw-steps")).toEqual(steps);
    const [said] = await form("dw-steps").locator(".order-field [role=status]").allTextContents();
    expect(said).toMatch(/^Step \d of 5: ./);
    expect(steps).toContain(said.slice("Step 1 of 5: ".length));
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect.poll(() => verdictOf("dw-steps")).toMatch(/^✓/);
  });

  it("say which can go no farther, to be seen in both themes, and the button that was pressed keeps the focus", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await openExercise("dw-steps", { colorScheme });
      const up = (place: number) => form("dw-steps").getByRole("button", { name: /^Up/ }).nth(place);
      const down = form("dw-steps").getByRole("button", { name: /^Down/ });
      expect(await up(0).isDisabled()).toBe(true);
      expect(await down.last().isDisabled()).toBe(true);
      expect(await up(1).isDisabled()).toBe(false);
      expect(await up(0).evaluate(contrastOf)).toBeGreaterThan(3);
      const [, second] = await stepsOf("dw-steps");
      await up(1).focus();
      await page.keyboard.press("Enter");
      expect((await stepsOf("dw-steps"))[0]).toBe(second);
      expect(await up(0).evaluate((button) => button === document.activeElement)).toBe(true);
      expect(await up(0).isDisabled()).toBe(true);
      await page.keyboard.press("Enter");
      expect((await stepsOf("dw-steps"))[0]).toBe(second);
      if (colorScheme === "light") await open.close();
    }
  });

  it("are dragged with the mouse, and told how far they are right", async () => {
    await openExercise("dw-steps");
    const steps = await wanted();
    const rowOf = (step: string) => form("dw-steps").locator(".order-step", { hasText: step });
    await form("dw-steps").scrollIntoViewIfNeeded();
    for (const [place, step] of steps.slice(0, 2).entries()) {
      const from = await rowOf(step).locator(".order-handle").boundingBox();
      const to = await form("dw-steps").locator(".order-step").nth(place).boundingBox();
      if (!from || !to) throw new Error("the steps must be on the page: they are not");
      await page.mouse.move(from.x + 8, from.y + 8);
      await page.mouse.down();
      await page.mouse.move(from.x + 8, to.y + 2, { steps: 8 });
      await page.mouse.up();
    }
    expect((await stepsOf("dw-steps")).slice(0, 2)).toEqual(steps.slice(0, 2));
    await check("dw-steps");
    expect(await verdictOf("dw-steps")).toMatch(/^✗ Right up to step [23]\./);
  });

  it("are moved by touch on a small phone, which does not scroll sideways", async () => {
    await openChapter({ width: 320, height: 640, touch: true });
    const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(room);
    const before = await stepsOf("dw-steps");
    await form("dw-steps").locator(".order-step").first().getByRole("button", { name: /^Down/ }).tap();
    const after = await stepsOf("dw-steps");
    expect(after.slice(0, 2)).toEqual([before[1], before[0]]);
    await dragByTouch(form("dw-steps").locator(".order-handle").nth(0), 120);
    expect((await stepsOf("dw-steps")).indexOf(after[0])).toBeGreaterThan(0);
  });

  it("stand beside choices and buttons that are large enough for a finger", async () => {
    await openChapter({ width: 320, height: 640, touch: true });
    await form("dw-shape").getByText("[784 × 128]").tap();
    await button(form("dw-shape"), "Check").tap();
    await expect.poll(() => verdictOf("dw-shape")).toMatch(/^✓/);
    for (const one of await form("dw-steps").getByRole("button").all()) {
      const box = await one.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });
});

/** The contrast of a sign with what is behind it, as it is seen through its opacity; by WCAG 2.2. */
function contrastOf(element: Element): number {
  const numbersOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  let behind = element.parentElement;
  while (behind && numbersOf(getComputedStyle(behind).backgroundColor)[3] === 0)
    behind = behind.parentElement;
  const paper = numbersOf(getComputedStyle(behind ?? document.body).backgroundColor);
  const { color, opacity } = getComputedStyle(element);
  const ink = numbersOf(color).map((level, k) => paper[k] + (level - paper[k]) * Number(opacity));
  const luminance = (levels: number[]) =>
    levels
      .slice(0, 3)
      .map((level) => level / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, k) => sum + part * [0.2126, 0.7152, 0.0722][k], 0);
  const [dark, light] = [luminance(ink), luminance(paper)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Moves a finger down from an element by so many pixels. */
async function dragByTouch(element: Locator, by: number): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error("the handle must be on the page: it is not");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (let part = 1; part <= 6; part++) {
    const touchPoints = [{ x, y: y + (by * part) / 6 }];
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** Solves one exercise and half-answers another. */
async function work(): Promise<void> {
  await form("dw-shape").getByLabel("[784 × 128]").check();
  await check("dw-shape");
  await form("by-hand").getByLabel("y").fill("-1, 3");
  await write("forward", "function layer() {}");
}

/** The same as a file. */
function workedFile(): string {
  const at = "2026-03-02T09:00:00.000Z";
  const shape = { answer: "[784 × 128]", attempts: 1, hints: 0, solved: true, solvedAt: at };
  const kept = {
    "dw-shape": { ...shape, tries: [{ at, answer: shape.answer, correct: true }] },
    "by-hand": { answer: "-1, 3", attempts: 0, hints: 0, solved: false },
    forward: { answer: "function layer() {}", attempts: 0, hints: 0, solved: false },
  };
  const work = Object.entries(kept).map(
    ([id, record]) => [recordName("linear-layer", id), writeRecord(record)] as const,
  );
  const stamp = { student: "", course: course.title, courseVersion: course.version, saved: at };
  return writeWorkFile(new Map(work), stamp, courseKey());
}

const home = () => page.goto(new URL("../../", page.url()).href);
const panel = () => page.locator(".work-panel");
const said = async () => (await panel().locator(".work-said").textContent()) ?? "";
const counted = async () => (await panel().locator(".work-count").textContent()) ?? "";

async function openHome(): Promise<void> {
  open = await openPage("");
  page = open.page;
  await panel().waitFor();
}

async function load(name: string, text: string): Promise<void> {
  await panel()
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

describe("progress", () => {
  it("and answers are there after a reload, in the sidebar and on the home page", async () => {
    await openChapter();
    await work();
    await page.reload();
    await settled();
    expect(await form("dw-shape").getByLabel("[784 × 128]").isChecked()).toBe(true);
    expect(await form("dw-shape").locator(".exercise-state").textContent()).toBe("✓ Solved");
    expect(await form("by-hand").getByLabel("y").inputValue()).toBe("-1, 3");
    expect(await form("forward").locator("textarea").inputValue()).toBe("function layer() {}");
    expect(await verdictOf("forward")).toBe("");
    const inSidebar = page.locator("#observablehq-sidebar a", { hasText: "The linear layer" });
    expect(await inSidebar.textContent()).toMatch(/1 of \d+ exercises solved/);
    await home();
    const onRoad = page.locator('.road-step[data-chapter="linear-layer"]');
    await expect.poll(() => onRoad.textContent()).toMatch(/1 of \d+ exercises solved/);
  });

  it("is saved, deleted after a question, and loaded again, with drafts of cells", async () => {
    await openChapter();
    await work();
    await button(page, "Edit this code").first().click();
    await page.locator(".live-cell .cm-content").first().click();
    await page.keyboard.insertText(" ");
    await home();
    await expect.poll(counted).toBe("Kept in this browser: 3 answers and 1 draft of cells.");
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      button(panel(), "Save to a file").click(),
    ]);
    const file = join(folder, "work.json");
    await saved.saveAs(file);

    await button(panel(), "Delete everything").click();
    await button(page, "Keep").click();
    expect(await counted()).toContain("3 answers");
    await button(panel(), "Delete everything").click();
    expect(await page.locator("dialog").textContent()).toContain("Delete 3 answers and 1 draft of cells?");
    await button(page, "Delete").click();
    expect(await counted()).toBe("Nothing of yours is kept here yet.");
    await page.goto(new URL(path, page.url()).href);
    await settled();
    expect(await form("by-hand").getByLabel("y").inputValue()).toBe("");

    await home();
    await panel().waitFor();
    await load("work.json", readFileSync(file, "utf8"));
    await expect.poll(said).toBe("Loaded 3 answers and 1 draft of cells.");
    await page.goto(new URL(path, page.url()).href);
    await settled();
    expect(await form("by-hand").getByLabel("y").inputValue()).toBe("-1, 3");
    await expect
      .poll(() => page.locator(".live-cell .cell-state").first().textContent())
      .toBe("Edited, not run");
    expect(open.errors).toEqual([]);
  });

  it("is saved under the reader's name, which is kept, and printed on a sheet of its own", async () => {
    await openHome();
    await load("work.json", workedFile());
    await expect.poll(said).toBe("Loaded 3 answers.");
    await panel()
      .getByLabel(/Your name or number/)
      .fill("Zoë 7");
    await page.reload();
    await panel().waitFor();
    expect(
      await panel()
        .getByLabel(/Your name or number/)
        .inputValue(),
    ).toBe("Zoë 7");
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      button(panel(), "Save to a file").click(),
    ]);
    expect(saved.suggestedFilename()).toBe("hand-drawn-networks-work-Zoë-7.json");
    const file = readWorkFile("work.json", readFileSync(await saved.path(), "utf8"));
    expect(file.stamp).toMatchObject({
      student: "Zoë 7",
      course: course.title,
      courseVersion: course.version,
    });
    expect(isSigned(file, courseKey())).toBe(true);
    const record = readRecord(file.work.get("exercise/linear-layer/dw-shape"));
    expect(record?.tries).toMatchObject([{ answer: "[784 × 128]", correct: true }]);

    // A dialogue of the browser cannot be read: what would be printed is.
    await page.evaluate(() => {
      window.print = () => {
        const sheet = document.querySelector<HTMLElement>(".work-sheet");
        document.documentElement.dataset.printed = sheet?.textContent ?? "";
      };
    });
    await button(panel(), "Print it").click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".work-sheet").isVisible()).toBe(true);
    expect(await page.locator("#observablehq-center").isVisible()).toBe(false);
    const printed = await page.evaluate(() => document.documentElement.dataset.printed);
    for (const words of ["Zoë 7", course.title, "dw-shape", "[784 × 128]", "by-hand"])
      expect(printed).toContain(words);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator(".work-sheet").count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  it("stays as it is when a file is foreign or damaged, and the reason is said", async () => {
    await openHome();
    const text = workedFile();
    await load("good.json", text);
    await expect.poll(said).toBe("Loaded 3 answers.");
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    for (const [name, wrong, reason] of [
      ["photo.json", "\u0089PNG", /Nothing was changed\. photo\.json: expected JSON/],
      ["notes.json", '{"notes": []}', /work that this workbook saved/],
      ["cut.json", text.slice(0, 100), /expected JSON/],
      ["bent.json", text.replace("-1, 3", "-1, 4"), /the file is damaged/],
    ] as const) {
      await load(name, wrong);
      await expect.poll(said).toMatch(reason);
      expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(kept);
    }
  });
});

describe("where nothing can be kept", () => {
  it("the exercises work, and it is said", async () => {
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
    await settled();
    await form("dw-shape").getByLabel("[784 × 128]").check();
    await check("dw-shape");
    expect(await verdictOf("dw-shape")).toMatch(/^✓/);
    expect(await form("dw-shape").locator(".exercise-notice").textContent()).toMatch(
      /does not let the page keep anything/,
    );
    const inSidebar = page.locator("#observablehq-sidebar a", { hasText: "The linear layer" });
    expect(await inSidebar.textContent()).toMatch(/1 of \d+ exercises solved/);
    await home();
    await expect
      .poll(() => panel().locator(".work-notice").textContent())
      .toMatch(/does not let the page keep/);
    expect(open.errors).toEqual([]);
  });

  it("a full storage is told, and a file that has no room changes nothing", async () => {
    await openHome();
    await fillStorage();
    await load("full.json", workedFile());
    await expect.poll(said).toMatch(/^Nothing was changed\. The browser’s storage for this site is full/);
    expect(await counted()).toBe("Nothing of yours is kept here yet.");
    await page.goto(new URL(path, page.url()).href);
    await settled();
    await form("dw-shape").getByLabel("[32 × 128]").check();
    expect(await form("dw-shape").locator(".exercise-notice").textContent()).toMatch(
      /storage for this site is full/,
    );
    await check("dw-shape");
    expect(await verdictOf("dw-shape")).toMatch(/^✗/);
  });
});

async function fillStorage(): Promise<void> {
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
}
