import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SiteServer, serveSite } from "../../bin/serve.js";
import { sharedBrowser } from "./support/page.js";

/** Parts that an instructor puts into a page of another site. */
const parts = [
  "pages/embed/relu/fig-hinges/",
  "pages/embed/relu/exercise-by-hand/",
  "pages/embed/softmax/fig-softmax/",
];

let site: SiteServer;
const host = createServer((request, response) => {
  const sandbox = request.url === "/sandbox" ? ' sandbox="allow-scripts"' : "";
  const frames = parts.map(
    (part) => `<iframe src="${site.url}${part}" width="640" height="60"${sandbox}></iframe>`,
  );
  response.writeHead(200, { "content-type": "text/html" });
  response.end(`<!doctype html><title>Week 3</title>${frames.join("")}`);
});
/** Another origin, and another site: the workbook's is 127.0.0.1. */
let elsewhere = "";

beforeAll(async () => {
  site = await serveSite(process.env.WORKBOOK_DIST ?? "dist", undefined, { anyOrigin: true });
  await new Promise<void>((resolve) => host.listen(0, "localhost", resolve));
  const address = host.address();
  elsewhere = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(async () => {
  host.closeAllConnections();
  host.close();
  await site.close();
});

describe.each(["/plain", "/sandbox"])("parts of chapters in a page of another site, %s", (path) => {
  it("work, and tell it their heights, a listener that comes late too", async () => {
    const context = await (await sharedBrowser()).newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(elsewhere + path);
    const [hinges, byHand] = parts.map((_, k) => page.frameLocator("iframe").nth(k));
    const slider = hinges.getByRole("slider", { name: "units in the hidden layer" });
    await slider.fill("5");
    await expect.poll(() => hinges.locator("#fig-hinges").textContent()).toContain("5 units of ReLU");
    await byHand.getByRole("button", { name: "Check" }).click();
    await expect.poll(() => byHand.locator("form").textContent()).toMatch(/number|answer/i);
    const heights = await page.evaluate(async () => {
      const frames = [...document.querySelectorAll("iframe")];
      const told = new Map<number, number>();
      await new Promise<void>((resolve) => {
        addEventListener("message", ({ source, data }) => {
          if (data?.type !== "hand-drawn-networks") return;
          told.set(
            frames.findIndex(({ contentWindow }) => contentWindow === source),
            data.height,
          );
          if (told.size === frames.length) resolve();
        });
        for (const { contentWindow } of frames)
          contentWindow?.postMessage({ type: "hand-drawn-networks-height" }, "*");
      });
      return frames.map((_, k) => told.get(k));
    });
    expect(heights).toEqual(parts.map(() => expect.any(Number)));
    expect(errors).toEqual([]);
    await context.close();
  });
});
