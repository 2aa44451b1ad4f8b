import { expect, it } from "vitest";
import { earlyWorkerOf, scriptsOf, withFiles } from "../../../site/modules/page-scripts.js";

const html = `<head>
<link rel="modulepreload" href="../../_observablehq/client.1a2b3c4d.js">
<link rel="modulepreload" href="../../_import/lib/matrix.1a2b3c4d.js">
<script type="module" src="../../_import/shell/page.1a2b3c4d.js"></script>
<script type="module" src="../../_import/shell/cells.1a2b3c4d.js"></script>
<script type="module">
import {define} from "../../_observablehq/client.1a2b3c4d.js";
define({id: "1", body: async () => { const [{matrix}] = await Promise.all([import("../../_import/lib/matrix.1a2b3c4d.js")]); }});
</script></head>`;

it("scriptsOf finds the modules of a page from the site's root", () => {
  expect(scriptsOf(html, "pages/relu/index.html")).toEqual({
    head: ["_import/shell/page.1a2b3c4d.js", "_import/shell/cells.1a2b3c4d.js"],
    cells: ["_import/lib/matrix.1a2b3c4d.js"],
  });
});

it("withFiles has the page run few files, fetched at once, and its cells ask for modules by their old paths", () => {
  const files = {
    head: "_import/shell.5e6f7a8b.js",
    cells: "_import/cells.5e6f7a8b.js",
    preloads: ["_import/x.js"],
  };
  const page = withFiles(html, "pages/relu/index.html", files);
  expect(
    Array.from(page.matchAll(/modulepreload" fetchpriority="low" href="([^"]+)"/g), ([, path]) => path),
  ).toEqual(["../../_observablehq/client.1a2b3c4d.js", "../../_import/x.js"]);
  expect(page.match(/<script type="module" src="[^"]+"/g)).toEqual([
    '<script type="module" src="../../_import/shell.5e6f7a8b.js"',
  ]);
  expect(page).toContain('fromPage("../../_import/lib/matrix.1a2b3c4d.js")');
  expect(page).toContain('import("../../_import/cells.5e6f7a8b.js")');
});

it("withFiles names modules before the data that wait for them, behind the style sheet that the text waits for", () => {
  const withData = html.replace(
    "<script",
    '<link rel="preload" as="fetch" href="../../_file/rows.bin">\n<script',
  );
  const files = { head: "_import/shell.5e6f7a8b.js", cells: undefined, preloads: ["_import/x.js"] };
  const page = withFiles(withData, "pages/relu/index.html", files);
  expect(
    Array.from(page.matchAll(/<(?:link|script) [^>]*(?:href|src)="([^"]+)"/g), ([, path]) => path),
  ).toEqual([
    "../../_observablehq/client.1a2b3c4d.js",
    "../../_import/x.js",
    "../../_file/rows.bin",
    "../../_import/shell.5e6f7a8b.js",
  ]);
});

it("withFiles begins the worker where the head names it", () => {
  const marked = html.replace("<head>", '<head>\n<meta name="early-worker" content="lib/read.worker">');
  expect(earlyWorkerOf(marked)).toBe("lib/read.worker");
  expect(earlyWorkerOf(html)).toBeUndefined();
  const worker = "_import/lib/read.worker.5e6f7a8b.js";
  const files = { head: "_import/shell.5e6f7a8b.js", cells: undefined, preloads: ["_import/x.js"], worker };
  const page = withFiles(marked, "pages/relu/index.html", files);
  expect(page).toMatch(
    /^<head>\n<script data-begins-worker>\{let u=new URL\("\.\.\/\.\.\/_import\/lib\/read\.worker\.5e6f7a8b\.js"/,
  );
  expect(page).not.toContain("early-worker");
  expect(page.indexOf("modulepreload")).toBeGreaterThan(page.indexOf("data-begins-worker"));
  expect(page).not.toContain("fetchpriority");
});
