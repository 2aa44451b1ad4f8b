import type { Locator, Page } from "playwright-core";

/** A place on a surface, in parts of its width and height. */
type Part = readonly [across: number, down: number];

/** A mouse and a finger over a surface. */
export interface Hand {
  dragMouse(from: Part, to: Part): Promise<void>;
  dragFinger(from: Part, to: Part): Promise<void>;
}

/** A hand over a surface, which is put into the middle of the window: at its top the bar of the page would lie over it. */
export async function handOn(page: Page, surface: Locator): Promise<Hand> {
  await surface.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const session = await page.context().newCDPSession(page);
  const box = await surface.boundingBox();
  if (!box) throw new Error("the surface must be on the page: it is not");
  const place = ([across, down]: Part) => ({ x: box.x + across * box.width, y: box.y + down * box.height });
  return {
    async dragMouse(from, to) {
      await page.mouse.move(place(from).x, place(from).y);
      await page.mouse.down();
      await page.mouse.move(place(to).x, place(to).y, { steps: 4 });
      await page.mouse.up();
    },
    async dragFinger(from, to) {
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [place(from)] });
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [place(to)] });
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    },
  };
}
