import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../../bin/check/fault.js";
import { faultLine } from "../../bin/check/fault.js";
import { checkSite } from "../../bin/check.js";
import { findChromium } from "../../bin/chromium.js";

const folder = mkdtempSync(join(tmpdir(), "gate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page that is sound but for what is put into its body. */
function page(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>T</title></head><body><main id="main"><h1>Title</h1>${body}</main></body></html>`;
}

const pages: Record<string, string> = {
  "clean.html": page('<p>All is well: <a href="./clean.html#main">here</a>, $5.</p>'),
  "cell.html": page(
    '<div class="observablehq observablehq--block"><div class="observablehq observablehq--error">TypeError: x is not a function</div><!--:c0ffee:--></div>',
  ),
  "console.html": page('<script>console.error("out of ink")</script>'),
  "exception.html": page('<script>throw new Error("torn paper")</script>'),
  "missing.html": page('<img alt="" src="./nothing.png">'),
  "foreign.html": page('<img alt="" src="https://cdn.example/pixel.png">'),
  "link.html": page('<a href="./nowhere">go</a>'),
  "anchor.html": page('<a href="./clean.html#nothing">go</a> <a href="#gone">there</a>'),
  "formula.html": page(
    '<p><span class="katex-error" title="ParseError: KaTeX parse error: Expected">x</span></p>',
  ),
  "dollars.html": page("<p>Let $x$ be.</p>"),
  "wide.html": page('<div class="plank" style="width:900px">wide</div>'),
  "contrast.html": page('<p style="color:#ccc;background:#fff">hardly there</p>'),
  "rejection.html": page('<script>Promise.reject(new Error("nobody caught me"))</script>'),
  "worker.html": page(
    `<script>new Worker(URL.createObjectURL(new Blob(["throw new Error('worker fell')"])))</script>`,
  ),
  "fetch.html": page('<script>fetch("https://count.example/visit").catch(() => 0)</script>'),
  "blocked.html": page(
    `<script>
      const policy = document.createElement("meta");
      policy.httpEquiv = "Content-Security-Policy";
      policy.content = "connect-src 'self'";
      document.head.append(policy);
      fetch("https://count.example/visit").catch(() => 0);
    </script>`,
  ),
  "waiting.html": page("<observablehq-loading></observablehq-loading>"),
  "absolute.html": page('<a href="/clean">go</a>'),
  "above.html": page('<a href="../clean">go</a>'),
  "late-formula.html": page('<script>document.querySelector("main").append("Let $x$ come late.")</script>'),
  "late-link.html": page(
    '<script>document.querySelector("main").insertAdjacentHTML("beforeend", "<a href=./lost>x</a>")</script>',
  ),
};
mkdirSync(folder, { recursive: true });
for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, name), html);
let faults: Fault[] = [];
beforeAll(async () => {
  faults = await checkSite(folder, findChromium() ?? "no Chromium", () => {}, 3000);
});

function kindsOn(name: string): string[] {
  return [...new Set(faults.filter(({ page }) => page === name).map(({ kind }) => kind))].sort();
}

describe("the gate", () => {
  it("finds nothing on a clean page", () => {
    expect(faults.filter(({ page }) => page === "clean.html").map(faultLine)).toEqual([]);
  });

  it.each([
    ["cell.html", "cell error", /cell c0ffee: TypeError: x is not a function/],
    ["console.html", "console error", /out of ink/],
    ["exception.html", "console error", /torn paper/],
    ["missing.html", "failed request", /404 .*nothing\.png/],
    ["foreign.html", "foreign request", /https:\/\/cdn\.example\/pixel\.png/],
    ["link.html", "broken link", /\.\/nowhere/],
    ["anchor.html", "broken anchor", /\.\/clean.html#nothing/],
    ["formula.html", "unparsed formula", /KaTeX parse error/],
    ["dollars.html", "unparsed formula", /Let \$x\$ be/],
    ["contrast.html", "accessibility", /color-contrast/],
    ["rejection.html", "console error", /nobody caught me/],
    ["worker.html", "console error", /worker fell/],
    ["fetch.html", "foreign request", /https:\/\/count\.example\/visit/],
    ["blocked.html", "console error", /Content Security Policy/],
    ["absolute.html", "broken link", /: \/clean/],
    ["above.html", "broken link", /\.\.\/clean/],
    ["late-formula.html", "unparsed formula", /come late/],
    ["waiting.html", "unsettled", /still run/],
    ["late-link.html", "broken link", /\.\/lost/],
  ])("finds on %s the %s, with its message", (name, kind, message) => {
    expect(kindsOn(name)).toContain(kind);
    expect(
      faults
        .filter((fault) => fault.page === name)
        .map(faultLine)
        .join("\n"),
    ).toMatch(message);
  });

  it("finds what is too wide for a phone, and names the element", () => {
    const [fault] = faults.filter(({ page, kind }) => page === "wide.html" && kind === "overflow");
    expect(fault?.width).toBe(390);
    expect(fault?.message).toContain('<div class="plank">');
  });

  it("refuses a folder without pages", async () => {
    await expect(checkSite(join(folder, "none"), "x")).rejects.toThrow(/folder must hold a built site/);
  });
});
