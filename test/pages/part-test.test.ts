import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { seededRandom } from "../../src/lib/core/random.js";
import { partGenerators, questionsOf } from "../../src/pages/part-test/part-tests.js";
import { addressOfPlace, type Question } from "../../src/pages/part-test/question.js";
import { worked } from "../../src/pages/part-test/worked.js";
import { filledAnswer } from "../../src/pages/part-test/worked-answer.js";
import { closeAll, type OpenPage, openPage } from "./support/page.js";

let open: OpenPage;
afterEach(() => open.close());
afterAll(closeAll);

const test = (page: Page) => page.getByRole("region", { name: "Test of Forward" });

/** Presses Tab until the focus is on what has this text or label. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let k = 0; k < 80; k++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
    if (typeof name === "string" ? found === name : name.test(found)) return;
  }
  throw new Error(`the keyboard does not reach: ${name}`);
}

const solutionOf = (question: Question) => filledAnswer(worked[question.worked.id], question.worked);

/** Types an answer into the field of the question that is shown, by keys. */
async function typeAnswer(page: Page, question: Question): Promise<void> {
  const { exercise } = question;
  const solution = solutionOf(question);
  if (exercise.kind === "numbers") {
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(solution.answer);
  } else if (exercise.kind === "shape") {
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(solution.answer);
  } else if (exercise.kind === "formula" || exercise.kind === "derivation") {
    await tabTo(page, new RegExp(`^${exercise.label.replace(/[[\]()²]/g, "\\$&")}(, line 1)?$`));
    for (const [k, line] of solution.answer.split("\n").entries()) {
      if (k > 0) await page.keyboard.press("Enter");
      await page.keyboard.insertText(line);
    }
  } else {
    await tabTo(page, exercise.label);
    await page.locator(".part-test .cm-content").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(solution.answer);
    await page.keyboard.press("Escape");
  }
}

describe("a test of a part", () => {
  it("is taken by keyboard from its start to its result, over a reload, and says nothing of right or wrong before", async () => {
    open = await openPage("pages/part-test/?part=Forward&seed=43", { own: true });
    const { page } = open;
    const questions = questionsOf("Forward", 43);
    const heading = (k: number) =>
      page.getByRole("heading", { name: `Question ${k + 1} of ${questions.length}` });
    await heading(0).waitFor();
    await heading(0).focus();
    // One is left without an answer, and one gets a likely wrong one.
    const unanswered = questions.length - 1;
    const slipAt = questions.findIndex(({ exercise }) => exercise.kind === "numbers");
    for (const [k, question] of questions.entries()) {
      await heading(k).waitFor();
      if (k === slipAt && question.exercise.kind === "numbers") {
        await page.keyboard.press("Tab");
        await page.keyboard.insertText(question.exercise.slips[0].answer.join(", "));
      } else if (k !== unanswered) await typeAnswer(page, question);
      if (k === 4) {
        await page.reload();
        await heading(4).waitFor();
        expect(await test(page).locator(".is-answered").count()).toBe(5);
        await heading(4).focus();
      }
      await tabTo(page, k < questions.length - 1 ? "Next" : "Hand in");
      // A line that was left is set; had it been checked, the mark would stand beside it by then.
      const lines =
        question.exercise.kind === "derivation" ? solutionOf(question).answer.split("\n").length : 0;
      if (lines > 0)
        await expect.poll(() => test(page).locator(".formula-picture .katex").count()).toBe(lines);
      expect(await test(page).locator(".check-good, .check-bad").count()).toBe(0);
      await page.keyboard.press("Enter");
    }
    await test(page)
      .getByText(`Question ${unanswered + 1} has no answer yet.`)
      .waitFor();
    await tabTo(page, "Hand in all the same");
    await page.keyboard.press("Enter");
    const score = page.getByRole("heading", {
      name: `Forward: ${questions.length - 2} of ${questions.length} right`,
    });
    await score.waitFor();
    const { exercise } = questions[slipAt];
    const said = exercise.kind === "numbers" ? exercise.slips[0].say : "";
    expect(await test(page).locator(".part-test-answer").nth(slipAt).textContent()).toContain(said);
    expect(await test(page).getByRole("heading", { name: "Read again" }).count()).toBe(1);
    await page.reload();
    await score.waitFor();
    expect(open.errors).toEqual([]);
  });

  it("is kept with the reader's work, and offered on the way in", async () => {
    open = await openPage("pages/part-test/?part=Forward&seed=3", { own: true });
    const { page } = open;
    await test(page).getByRole("button", { name: "Next" }).click();
    await page.goto(new URL("?part=Forward", page.url()).href);
    await test(page).getByRole("link", { name: "Test 3" }).waitFor();
    expect(await test(page).textContent()).toContain("not handed in yet");
    await page.goto(new URL("../../", page.url()).href);
    await page.getByText("Kept in this browser: 1 test.").waitFor();
  });

  it("can be taken where storage is refused, on a narrow screen, without scrolling sideways", async () => {
    open = await openPage("", { own: true, width: 320 });
    const { page } = open;
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    for (const part of Object.keys(partGenerators)) {
      await page.goto(
        new URL(`pages/part-test/?part=${part}&seed=5`, page.url().replace(/pages\/.*/, "")).href,
      );
      const region = page.getByRole("region", { name: `Test of ${part}` });
      for (let k = 1; k < 10; k++) {
        await region.getByRole("heading", { name: `Question ${k} of 10` }).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await region.getByRole("button", { name: "Next" }).click();
      }
      await region.getByText("This browser does not let the page keep anything").waitFor();
      await region.getByRole("button", { name: "Hand in" }).click();
      await region.getByRole("button", { name: "Hand in all the same" }).click();
      await region.getByRole("heading", { name: `${part}: 0 of 10 right` }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });

  it("is offered on the road at the end of each part that has one", async () => {
    open = await openPage("");
    const links = open.page.locator(".road-test");
    expect(await links.allTextContents()).toEqual(Object.keys(partGenerators).map((part) => `Test: ${part}`));
    await links.first().click();
    await test(open.page).getByRole("link", { name: "Start a test" }).click();
    await test(open.page).getByRole("heading", { name: "Question 1 of 10" }).waitFor();
    expect(open.page.url()).toMatch(/\?part=Forward&seed=\d+$/);
  });
});

it("every place to read again is on its page", () => {
  const folder = process.env.WORKBOOK_DIST ?? "dist";
  for (const generator of Object.values(partGenerators).flat()) {
    const { read } = generator.draw(seededRandom(1));
    const [, id] = addressOfPlace(read).split("#");
    expect(readFileSync(`${folder}/pages/${read[0]}/index.html`, "utf8"), read.join(": ")).toContain(
      `id="${id}"`,
    );
  }
});
