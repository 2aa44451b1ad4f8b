import { afterAll, describe, expect, it } from "vitest";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

/** Most of a page’s canvases have more than one colour, once they are drawn. */
async function expectDrawn(path: string): Promise<void> {
  const { page, close } = await openPage(path, { own: true });
  await page.emulateMedia({ forcedColors: "active" });
  await page.reload();
  await page.locator("canvas").first().waitFor();
  const count = () =>
    page.evaluate(() => {
      const canvases = [...document.querySelectorAll("canvas")].filter(
        ({ width, height }) => width * height > 0,
      );
      const drawn = canvases.filter((canvas) => {
        const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        const colours = new Set<number>();
        for (let k = 0; k < data.length; k += 4) {
          colours.add(data[k] * 65536 + data[k + 1] * 256 + data[k + 2] + 16777216 * Number(data[k + 3] > 0));
        }
        return colours.size > 1;
      });
      return { drawn: drawn.length, all: canvases.length };
    });
  const part = async () => {
    const { drawn, all } = await count();
    return drawn / all;
  };
  await expect.poll(part, { timeout: 20_000 }).toBeGreaterThan(0.5);
  await close();
}

describe("with forced colours", () => {
  it.each(["pages/linear-layer/", "pages/pixels/"])("the pictures of %s are there", async (path) => {
    await expectDrawn(path);
  });

  it.each(["light", "dark"] as const)(
    "shapes and ink are seen on a %s page, whatever theme was chosen",
    async (system) => {
      const { page, close } = await openPage("pages/linear-layer/", { own: true, colorScheme: system });
      await page.emulateMedia({ forcedColors: "active", colorScheme: system });
      for (const theme of ["light", "dark"]) {
        const seen = await page.evaluate((chosen) => {
          document.documentElement.dataset.theme = chosen;
          const probe = document.body.appendChild(document.createElement("span"));
          probe.style.cssText = "forced-color-adjust: none; color: var(--ink); background: Canvas";
          const box = document.querySelector(".box");
          return {
            ink: getComputedStyle(probe).color,
            paper: getComputedStyle(probe).backgroundColor,
            stroke: box && getComputedStyle(box, "::before").backgroundColor,
          };
        }, theme);
        const [black, white] = ["rgb(0, 0, 0)", "rgb(255, 255, 255)"];
        expect([seen.ink, seen.paper]).toEqual(system === "light" ? [black, white] : [white, black]);
        expect(seen.stroke).toMatch(/^rgb\(/);
        expect(seen.stroke).not.toBe(seen.paper);
      }
      await close();
    },
  );
});
