import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, expect, it } from "vitest";
import { closeAll, type OpenPage, openPage } from "./support/page.js";
import { plain } from "./support/plain.js";

let open: OpenPage;
afterEach(() => open.close());
afterAll(closeAll);

const day = 86_400_000;
const panel = (page: Page) => page.getByRole("region", { name: "Exercises that come back" });

/** Solves an exercise of softmax, and asks on the home page that exercises come back. */
async function solved(): Promise<Page> {
  open = await openPage("pages/softmax/", { own: true });
  const { page } = open;
  const task = page.locator("#exercise-three-to-one");
  await task.locator("input").fill("0.25, 0.75");
  await task.getByRole("button", { name: "Check" }).click();
  await task.locator("form").getByText("✓ Solved").waitFor();
  await page.goto(new URL("../../", page.url()).href);
  await panel(page).getByRole("button", { name: "Let exercises come back" }).click();
  await panel(page).getByText("Nothing is due. The next one comes back in 1 day.").waitFor();
  return page;
}

it("brings a solved exercise back on the home page a day later, with an empty field, and then a week later", async () => {
  const page = await solved();
  await page.clock.setFixedTime(new Date(Date.now() + 1.1 * day));
  await page.reload();
  const found = panel(page);
  await found.getByText("1 exercise is due: about 1 minute.").waitFor();
  await found.getByRole("button", { name: "Review them" }).click();
  await found.getByRole("heading", { level: 3 }).waitFor();
  expect(await found.locator(".katex").count()).toBeGreaterThan(0);
  const field = found.locator("input[type=text]");
  expect(await field.inputValue()).toBe("");
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await field.fill("0.25, 0.75");
  await page.keyboard.press("Enter");
  await found.getByRole("button", { name: "Next" }).click();
  await found.getByText(/Nothing is due. The next one comes back in [4-9] days./).waitFor();
  expect(open.errors).toEqual([]);
});

it("brings what was forgotten back the next day, and stops when asked to", async () => {
  const page = await solved();
  await page.clock.setFixedTime(new Date(Date.now() + 1.1 * day));
  await page.reload();
  const found = panel(page);
  await found.getByRole("button", { name: "Review them" }).click();
  await found.getByRole("button", { name: "I can’t recall it" }).click();
  await found.getByText("Nothing is due. The next one comes back in 1 day.").waitFor();
  await found.getByRole("button", { name: "Stop reminding me" }).click();
  await page.reload();
  await found.getByRole("button", { name: "Let exercises come back" }).waitFor();
});

it("asks in place for tasks that tell numbers of their chapter, and takes the answers there", async () => {
  open = await openPage("", { own: true });
  const { page } = open;
  await page.goto(new URL("pages/train-doodles/", page.url()).href);
  for (const [id, fill] of [
    ["half-rate", (task: Locator) => task.locator("input[type=text]").fill("1/0.0003")],
    ["chance", (task: Locator) => task.getByLabel("the part of the largest class").check()],
  ] as const) {
    const task = page.locator(`#exercise-${id}`);
    await task.locator("form").waitFor();
    await fill(task);
    await task.getByRole("button", { name: "Check" }).click();
    await task.locator("form").getByText("✓ Solved").waitFor();
  }
  await page.goto(new URL("../../", page.url()).href);
  await panel(page).getByRole("button", { name: "Let exercises come back" }).click();
  await panel(page).getByText("Nothing is due. The next one comes back in 1 day.").waitFor();
  await page.clock.setFixedTime(new Date(Date.now() + 1.1 * day));
  await page.reload();
  const found = panel(page);
  await found.getByRole("button", { name: "Review them" }).click();
  const asked: string[] = [];
  for (let k = 0; k < 2; k++) {
    // Until the next one has been fetched the one before it stands there.
    await found.locator(".review-progress", { hasText: `${k + 1} of 2` }).waitFor();
    const task = found.locator(".exercise-task");
    await task.locator("form").waitFor();
    const text = (await task.locator("p").first().textContent()) ?? "";
    asked.push(plain(text));
    if (text.includes("half of")) await task.locator("input[type=text]").fill("3333");
    else await task.getByLabel("the part of the largest class").check();
    await page.keyboard.press("Enter");
    await found.getByRole("button", { name: "Next" }).click();
  }
  expect(asked.sort()).toEqual([
    "Even a network that gives every drawing the same name is right now and then. Another has an accuracy of 40 %. What should that be compared with?",
    expect.stringMatching(/^With decay = 0.0003, after how many steps/),
  ]);
  await found.getByText(/Nothing is due. The next one comes back in [4-9] days./).waitFor();
  expect(open.errors).toEqual([]);
});

it("loads no scheduler where nobody asked for it", async () => {
  open = await openPage("", { own: true });
  await panel(open.page).getByRole("button", { name: "Let exercises come back" }).waitFor();
  expect(open.requests.filter((address) => /ts-fsrs|exercises\/review\./.test(address))).toEqual([]);
});
