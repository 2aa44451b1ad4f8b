import type { CDPSession, Locator, Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

/** What can be dragged on, with what a drag changes there. */
const surfaces = [
  { name: "the drawing pad", at: "pages/draw/", on: ".pad-surface", changes: ".pad-ink" },
  { name: "the pad of pixels", at: "pages/teach/", on: ".pixel-pad-surface", changes: ".pixel-pad" },
  {
    name: "the painted neuron",
    at: "pages/linear-layer/",
    on: "#fig-paint .paint-stage",
    changes: "#fig-paint .paint",
  },
  { name: "the window", at: "pages/convolution/", on: ".window-picture", changes: ".window-mark" },
  {
    name: "a step to be put in order",
    at: "pages/linear-layer/",
    on: ".order-handle",
    changes: ".order-steps",
  },
] as const;
type Surface = (typeof surfaces)[number];

type Place = { readonly x: number; readonly y: number };

async function opened({ at, on, changes }: Surface) {
  const open = await openPage(at, { width: 800, height: 1000, touch: true });
  const { page } = open;
  const surface = page.locator(on).first();
  if (on === ".pixel-pad-surface") await page.locator(".teach-pad input[value='pixels']").check();
  await surface.waitFor({ timeout: 60_000 });
  await surface.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const box = await boxOf(surface);
  const shown = page.locator(changes).first();
  return {
    page,
    surface,
    session: await page.context().newCDPSession(page),
    /** A place by its parts of the surface, which may lie outside it. */
    place: (across: number, down: number): Place => ({
      x: box.x + across * box.width,
      y: box.y + down * box.height,
    }),
    /** What is there: markup and values. */
    state: () => shown.evaluate(stateOf),
    async close() {
      expect(open.errors).toEqual([]);
      await open.close();
    },
  };
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("the surface must be on the page: it is not");
  return box;
}

function stateOf(element: Element): string {
  const { value } = element as Element & { value?: ArrayLike<number> };
  return value ? JSON.stringify(Array.from(value)) : element.outerHTML.replace("is-dragged", "");
}

/** Puts fingers down, moves them, or takes them away. */
function touch(
  session: CDPSession,
  type: "touchStart" | "touchMove" | "touchCancel" | "touchEnd",
  ...at: Place[]
) {
  return session.send("Input.dispatchTouchEvent", {
    type,
    touchPoints: at.map((place, id) => ({ ...place, id })),
  });
}

/** Until the page has drawn what it has heard. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

describe("dragging", () => {
  for (const surface of surfaces) {
    it(`on ${surface.name} is done by one finger, and another is heard when that is taken away`, async () => {
      const { page, session, place, state, close } = await opened(surface);
      const [first, second] = [place(0.3, 0.3), place(0.7, 0.7)];
      const untouched = await state();
      await touch(session, "touchStart", first);
      await touch(session, "touchStart", first, second);
      await settled(page);
      const begun = await state();
      await touch(session, "touchMove", first, place(0.6, 3));
      await touch(session, "touchMove", first, place(0.5, 0.5));
      await settled(page);
      expect(await state()).toBe(begun);
      await touch(session, "touchCancel");
      await settled(page);
      const ended = await state();
      await touch(session, "touchStart", place(0.6, 0.4));
      await touch(session, "touchMove", place(0.6, surface.on === ".order-handle" ? 3 : 0.6));
      await settled(page);
      await touch(session, "touchEnd");
      expect(await state()).not.toBe(ended);
      expect(untouched.length).toBeGreaterThan(0);
      await close();
    });

    it(`on ${surface.name} ends when the mouse is lost`, async () => {
      const { page, surface: on, place, state, close } = await opened(surface);
      const [from, to] = [place(0.3, 0.3), place(0.5, 0.4)];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await on.evaluate((element) => {
        // The mouse is pointer 1; where nobody has caught it there is nothing to lose.
        if (element.hasPointerCapture(1)) element.releasePointerCapture(1);
      });
      await page.mouse.move(5, 5, { steps: 3 });
      await page.mouse.up();
      await settled(page);
      const ended = await state();
      expect(await page.locator(".is-dragged").count()).toBe(0);
      for (const down of [0.3, 0.6, 0.9]) await page.mouse.move(place(0.6, down).x, place(0.6, down).y);
      await settled(page);
      expect(await state()).toBe(ended);
      await close();
    });
  }
});

describe("the pen that is moved by keys", () => {
  it("says where it is and whether it is down, and not at every step of a key that is held", async () => {
    const { page, surface, close } = await opened(surfaces[0]);
    const said = page.locator(".pad > [role=status]").first();
    await surface.focus();
    await page.keyboard.press(" ");
    await expect.poll(() => said.textContent()).toBe("Pen down. Row 17, column 17 of 32.");
    await said.evaluate((line) => {
      line.dataset.heard = "0";
      new MutationObserver((changes) => {
        const read = line.ariaLive === "polite" && changes.some(({ type }) => type === "childList");
        if (read) line.dataset.heard = String(Number(line.dataset.heard) + 1);
      }).observe(line, { childList: true });
    });
    for (let k = 0; k < 12; k++) await page.keyboard.press("ArrowRight");
    expect(await said.textContent()).toBe("Row 17, column 29 of 32.");
    await expect.poll(() => said.getAttribute("aria-live")).toBe("polite");
    expect(Number(await said.getAttribute("data-heard"))).toBeLessThan(12);
    await page.keyboard.press(" ");
    await expect.poll(() => said.textContent()).toBe("Pen up. Row 17, column 29 of 32.");
    await close();
  });

  it("says the weight under it on the painted neuron", async () => {
    const { page, surface, close } = await opened(surfaces[2]);
    const said = page.locator("#fig-paint .paint > [role=status]");
    await surface.focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => said.textContent()).toMatch(/^Row \d+, column \d+: 0\.00\.$/);
    await page.keyboard.press(" ");
    await expect.poll(() => said.textContent()).toMatch(/: 0\.02\.$/);
    await close();
  });
});
