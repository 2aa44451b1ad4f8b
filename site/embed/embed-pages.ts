import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { chapters } from "../chapters.js";
import { course } from "../course/chosen.js";
import { type PagePart, partsOf } from "./page-parts.js";
import { readPageScript } from "./page-script.js";

/** Folders of a built site that its pages name from where they stand. */
const folders = "(?=(?:data|_file|_import|_node|_npm|_observablehq)/)";
/** From the page of a part, in pages/embed/<chapter>/<part>, to that of its chapter. */
const up = "../../../";

/**
 * Writes a page for each figure, exercise and lab of the chapters of a built site, in pages/embed/<chapter>/<part>: alone, with the
 * cells that it needs and no others, for a frame in another page.
 *
 * @param folder with the built site, whose pages are mended
 * @param protect gives a page its policy
 * @returns number of pages
 */
export function writeEmbedPages(folder: string, protect: (html: string) => string): number {
  let count = 0;
  for (const { slug } of chapters) {
    const file = join(folder, "pages", slug, "index.html");
    if (!existsSync(file)) continue;
    const { document } = parseHTML(readFileSync(file, "utf8"));
    const script = [...document.querySelectorAll("script[type=module]:not([src])")].find((one) =>
      one.textContent?.includes("define({"),
    );
    if (!script) continue;
    const head = headOf(document);
    const tellHeight = heightModule(folder);
    for (const part of partsOf(document, readPageScript(script.textContent ?? ""))) {
      const place = join(folder, "pages/embed", slug, part.name);
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, "index.html"), protect(pageOf(document, head, slug, part, tellHeight)));
      count++;
    }
  }
  return count;
}

/** Where the module is that tells a page around a frame how high its content is: the page of the pad has it. */
function heightModule(folder: string): string {
  const pad = readFileSync(join(folder, "pages/embed/draw/index.html"), "utf8");
  const [address] = /_import\/components\/draw\/post-height\.[0-9a-f]{8}\.js/.exec(pad) ?? [];
  if (address === undefined)
    throw new RangeError("the page of the pad must tell its height: pages/embed/draw");
  return `${up}../${address}`;
}

/** What stands in the head of the parts of a page: of what every page does by itself, one alone sets its controls as its address says. */
function headOf(document: Document): string {
  const unwanted = 'meta[http-equiv], title, link[rel="modulepreload"], script[type="module"]';
  for (const element of document.head.querySelectorAll(unwanted)) {
    if (!element.getAttribute("src")?.includes("/presets/")) element.remove();
  }
  return deeper(document.head.innerHTML.replace(/\n\s*\n/g, "\n"));
}

function pageOf(document: Document, head: string, slug: string, part: PagePart, tellHeight: string): string {
  return `<!doctype html>
<html lang="${document.documentElement.lang}" class="is-embedded"><head>${head}
<title>${escaped(part.title)} | ${escaped(course.title)}</title>
<script type="module">${deeper(part.script)}
import {postHeight} from "${tellHeight}";
postHeight();
</script></head>
<body><div id="observablehq-center"><main id="observablehq-main" class="observablehq" tabindex="-1">
<h1 class="visually-hidden">${escaped(part.title)}</h1>
${linksOut(deeper(part.html), slug)}
</main></div></body></html>
`;
}

/** What names files from the folder of a chapter, from that of a part. */
function deeper(html: string): string {
  return html.replace(new RegExp(`"\\.\\./\\.\\./${folders}`, "g"), `"${up}../`);
}

/** Links, to the chapter and beyond, that open outside the frame. */
function linksOut(html: string, slug: string): string {
  return html.replace(/<a\b([^>]*?)\bhref="(#|\.\.?\/)/g, (_, before: string, start: string) => {
    const from = start === "#" ? `${up}${slug}/#` : `${up}${slug}/${start}`;
    return `<a${before}target="_blank" href="${from}`;
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
