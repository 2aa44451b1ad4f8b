import type { Page } from "playwright-core";

/** A place by its parts of a surface: [0.5, 0.5] is the middle. */
type Part = readonly [across: number, down: number];

/** Drags over a surface of a page. */
export interface Hands {
  mouse(from: Part, to: Part): Promise<void>;
  finger(from: Part, to: Part): Promise<void>;
}

/** @param selector of the surface, which is brought to the middle of the window before each drag */
export async function handsOn(page: Page, selector: string): Promise<Hands> {
  const surface = page.locator(selector).first();
  const session = await page.context().newCDPSession(page);

  async function placesOn(...parts: readonly Part[]): Promise<{ x: number; y: number }[]> {
    await surface.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    const box = await surface.boundingBox();
    if (!box) throw new Error(`surface must be on the page: ${selector}`);
    return parts.map(([across, down]) => ({ x: box.x + across * box.width, y: box.y + down * box.height }));
  }

  return {
    async mouse(from, to) {
      const [first, last] = await placesOn(from, to);
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      await page.mouse.move(last.x, last.y, { steps: 4 });
      await page.mouse.up();
    },
    async finger(from, to) {
      const [first, last] = await placesOn(from, to);
      const send = (
        type: "touchStart" | "touchMove" | "touchEnd",
        ...touchPoints: { x: number; y: number }[]
      ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
      await send("touchStart", first);
      await send("touchMove", { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 });
      await send("touchMove", last);
      await send("touchEnd");
    },
  };
}
