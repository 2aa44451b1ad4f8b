import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { head } from "../../site/head.js";
import { mendPage } from "../../site/shell.js";

/** A page as it is built, opened at an address. */
async function opened(url: string) {
  const html = mendPage(`<!DOCTYPE html><html><head>${head}</head><body><h1>Pixels</h1></body></html>`);
  const { window } = new JSDOM(html, { url, runScripts: "dangerously" });
  await new Promise((resolve) => window.addEventListener("load", resolve));
  return window.document;
}

describe("head", () => {
  it("says first in a page that was opened from disk how to serve it", async () => {
    const document = await opened("file:///home/reader/dist/index.html");
    const notice = document.body.firstElementChild;
    expect(notice?.getAttribute("role")).toBe("alert");
    expect(notice?.textContent).toMatch(/^Opened from disk.+“python3 -m http.server”.+\.$/);
  });

  it("says nothing of it in a page that a host sent", async () => {
    const document = await opened("https://host.example/index.html");
    expect(document.body.textContent).not.toContain("Opened from disk");
  });
});
