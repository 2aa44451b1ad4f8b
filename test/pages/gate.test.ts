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
  "unreadable.html": page(`<p style="background:linear-gradient(90deg,#fff,#666)">at its end</p>
    <div style="position:relative"><canvas width="300" height="60"></canvas>
      <b style="position:absolute;left:9px;top:9px">on ink</b></div>
    <svg width="90" height="40"><rect width="90" height="40" fill="#345"/><text x="9" y="20">in it</text></svg>
    <style>.strip { position: relative; z-index: 0 }
      .strip::before { content: ""; position: absolute; inset: 0; background: #333; z-index: -1 }
      .picture { background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>") }
      .b { height: 30px; border: 1px solid #555; background: #fff }
      .b[aria-pressed=true] { background: #f6f6f6 }</style>
    <p class="strip">over it</p>
    <div style="position:relative;height:40px">
      <i style="position:absolute;left:0;width:60px;height:40px;background:#222"></i>
      <span style="position:relative">half over a bar</span></div>
    <div style="opacity:.5"><p style="color:#555">half there</p></div>
    <p class="picture">on a file</p>
    <input aria-label="Name" style="border:1px solid #ddd;background:#fff;height:30px">
    <button aria-label="Turn" style="border:0;background:#fff">
      <svg width="30" height="30"><circle cx="15" cy="15" r="9" fill="#ddd"/></svg></button>
    <button class="b" aria-pressed="true">Bold</button>
    <script>
      const context = document.querySelector("canvas").getContext("2d");
      context.fillStyle = "#234";
      context.fillRect(0, 0, 300, 60);
    </script>`),
  "dark.html": page(
    "<style>@media (prefers-color-scheme:dark){body{background:#111}}</style><p>by night</p>",
  ),
  "narrow.html": page('<div class="board" style="width:330px">wide</div>'),
  "night.html": page(
    "<style>@media (prefers-color-scheme:dark){.bed{width:1300px}}</style><div class=bed>wide</div>",
  ),
  "spaced.html": page(
    '<p class="line" style="white-space:nowrap;font:16px monospace">twenty-nine letters in a row</p>',
  ),
  "cut.html":
    page(`<style>.hole { width: 100px; overflow: hidden } .lid { position: absolute; left: 40px; top: 0 }</style>
    <div class="hole"><button style="margin-left:50px;width:90px">Press</button></div>
    <div class="hole"><span class="katex" style="display:inline-block;width:200px">x</span></div>
    <div style="position:relative"><button>Press me</button>
      <div class="lid" style="width:99px;height:30px"></div></div>
    <button style="width:60px;white-space:nowrap;overflow:hidden">Much too long</button>
    <div id="eq-long" class="equation-scroll" tabindex="0" role="group" aria-label="Equation"
      style="width:200px;overflow-x:auto"><i style="display:inline-block;width:300px">y = xW + b</i></div>`),
  "reaching.html": page(`<button>Under it</button><div style="height:3000px"></div>
    <div style="position:relative"><div class="arm"
      style="position:absolute;left:0;top:-3100px;width:300px;height:250px"></div></div>`),
  "reacting.html": page(`<script>
    addEventListener("resize", () => console.error("no room"));
    matchMedia("(prefers-color-scheme:dark)").onchange = () => console.error("no light");
  </script>`),
  "sticky.html":
    page(`<div class="help" style="position:fixed;inset:0;background:#fff">Help</div><button>Press</button>
    <div tabindex="0" role="group" aria-label="Flat" style="width:90px;height:9px;border:1px solid"></div>`),
  "structure.html": page(`<style>.s { width: 18px; height: 18px; padding: 0; border: 1px solid }</style>
    <h2>Part</h2><h4>Detail</h4><section aria-label="Notes">a</section><section aria-label="Notes">b</section>
    <table><tr><th></th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>
    <p aria-describedby="gone">here</p>
    <div style="line-height:0">${'<button class="s" aria-label="on">1</button>'.repeat(9)}</div>
    </main><aside style="height:30px">by the way</aside>`),
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
  "speechless.html": page('<script>Object.defineProperty(window, "gate", { value: {} })</script>'),
  "absolute.html": page('<a href="/clean">go</a>'),
  "above.html": page('<a href="../clean">go</a>'),
  "late-formula.html": page('<script>document.querySelector("main").append("Let $x$ come late.")</script>'),
  "long.html": page('<div style="height:10500px">endless</div>'),
  "folded.html": page(
    '<details class="deep"><summary style="padding:1rem">More</summary><div style="height:10500px">endless</div></details>',
  ),
  "late-link.html": page(
    '<script>document.querySelector("main").insertAdjacentHTML("beforeend", "<a href=./lost>x</a>")</script>',
  ),
};
mkdirSync(folder, { recursive: true });
for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, name), html);
let faults: readonly Fault[] = [];
beforeAll(async () => {
  ({ faults } = await checkSite(folder, findChromium() ?? "no Chromium", () => {}, 3000));
}, 400_000);

function kindsOn(name: string): string[] {
  return [...new Set(faults.filter(({ page }) => page === name).map(({ kind }) => kind))].sort();
}

describe("the gate", () => {
  it.each(["clean.html", "folded.html"])("finds nothing on %s", (name) => {
    expect(faults.filter(({ page }) => page === name).map(faultLine)).toEqual([]);
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
    [
      "contrast.html",
      "contrast",
      /1280 px, light: contrast: text <p> “hardly there” has a contrast of 1\.61/,
    ],
    ["unreadable.html", "contrast", /at its end.* 3\.\d\d/],
    ["unreadable.html", "contrast", /on ink.* 1\.\d\d/],
    ["unreadable.html", "contrast", /in it.* 2\.\d\d/],
    ["unreadable.html", "contrast", /over it.* 1\.\d\d/],
    ["unreadable.html", "contrast", /half over a bar.* 1\.\d\d/],
    ["unreadable.html", "contrast", /half there.* 2\.\d\d/],
    ["dark.html", "contrast", /1280 px, dark: .*by night.* 1\.\d\d/],
    ["unreadable.html", "contrast", /on a file.*not known/],
    ["unreadable.html", "contrast", /control <input> “Name” has a contrast of 1\.36/],
    ["unreadable.html", "contrast", /control <button> “Turn” has a contrast of 1\.36/],
    ["unreadable.html", "contrast", /state <button.b> “Bold” has a contrast of 1\.08/],
    ["narrow.html", "overflow", /at 320 px, dark: .*<div class="board">/],
    ["night.html", "overflow", /at 1280 px, dark: .*<div class="bed">/],
    ["spaced.html", "overflow", /at 320 px, spaced text: .*<p class="line">/],
    ["cut.html", "layout", /cut off: <button> “Press” by <div.hole>/],
    ["cut.html", "layout", /covered: <button> “Press me” by <div.lid>/],
    ["cut.html", "layout", /text does not fit: <button>/],
    ["cut.html", "layout", /cut off: <span.katex> “x” by <div.hole>/],
    ["cut.html", "layout", /1280 px.*has to be scrolled: formula eq-long, 300 px in 200 px/],
    ["reaching.html", "layout", /covered: <button> “Under it” by <div.arm>/],
    ["reacting.html", "console error", /no room/],
    ["reacting.html", "console error", /no light/],
    ["sticky.html", "focus", /focus behind <div.help>.*: <button> “Press”/],
    ["sticky.html", "focus", /focus on 92 × 11 px/],
    ["structure.html", "accessibility", /heading-order/],
    ["structure.html", "accessibility", /landmark-unique/],
    ["structure.html", "accessibility", /aside without a name/],
    ["structure.html", "accessibility", /head of a table without words/],
    ["structure.html", "accessibility", /aria-describedby refers to nothing: gone/],
    ["structure.html", "accessibility", /target-size/],
    ["rejection.html", "console error", /nobody caught me/],
    ["worker.html", "console error", /worker fell/],
    ["fetch.html", "foreign request", /https:\/\/count\.example\/visit/],
    ["blocked.html", "console error", /Content Security Policy/],
    ["absolute.html", "broken link", /: \/clean/],
    ["above.html", "broken link", /\.\.\/clean/],
    ["late-formula.html", "unparsed formula", /come late/],
    ["waiting.html", "unsettled", /still run/],
    ["speechless.html", "unread", /gate/],
    ["late-link.html", "broken link", /\.\/lost/],
    ["long.html", "length", /1280 px, light: length: 10,\d\d\d px high.*at most 10,000/],
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

  it("looks at a page at fault once more, and tells of what has gone by then apart", async () => {
    const own = join(folder, "again");
    const broken = page('<script>throw new Error("too busy")</script>');
    mkdirSync(own, { recursive: true });
    for (const name of ["passing.html", "staying.html"]) writeFileSync(join(own, name), broken);
    const mend = (line: string) => {
      if (line === "checking passing.html again …") writeFileSync(join(own, "passing.html"), page(""));
    };
    const checked = await checkSite(own, findChromium() ?? "no Chromium", mend, 3000);
    expect(checked.passing.map(faultLine)).toEqual([expect.stringMatching(/^passing.html .*too busy/)]);
    expect(checked.faults.map(faultLine)).toEqual([expect.stringMatching(/^staying.html .*too busy/)]);
  }, 60_000);

  it("refuses a folder without pages", async () => {
    await expect(checkSite(join(folder, "none"), "x")).rejects.toThrow(/folder must hold a built site/);
  });
});
