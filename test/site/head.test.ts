import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { head as headOf } from "../../site/head.js";
import { mendPage } from "../../site/shell.js";

const head = headOf({ path: "/index" });

/** A page as it is built, opened at an address. */
async function opened(url: string) {
  const html = mendPage(`<!DOCTYPE html><html><head>${head}</head><body><h1>Pixels</h1></body></html>`);
  const { window } = new JSDOM(html, { url, runScripts: "dangerously" });
  await new Promise((resolve) => window.addEventListener("load", resolve));
  return window.document;
}

/** A page of no origin, whose storage throws as it does where cookies are blocked. */
function storageWithoutOrigin(before: string): Storage {
  const page = `<!DOCTYPE html><html><head>${before}</head><body></body></html>`;
  return new JSDOM(page, { url: "about:blank", runScripts: "dangerously" }).window.sessionStorage;
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

  it("gives what asks for storage one that keeps nothing, where it is refused", () => {
    expect(() => storageWithoutOrigin("")).toThrow("opaque origins");
    const storage = storageWithoutOrigin(head);
    storage.setItem("observablehq-sidebar", "true");
    expect(storage.getItem("observablehq-sidebar")).toBeNull();
  });
});
