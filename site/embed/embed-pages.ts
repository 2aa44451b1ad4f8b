import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { chapters } from "../chapters.js";
import { course } from "../course/chosen.js";
import { courseNote } from "../data/course-note.js";
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
    const runs = runsBesides(folder);
    for (const part of partsOf(document, readPageScript(script.textContent ?? ""))) {
      const place = join(folder, "pages/embed", slug, part.name);
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, "index.html"), protect(pageOf(document, head, slug, part, runs)));
      count++;
    }
  }
  return count;
}

/** Where a component is that is a file of its own, as the page of a part has it. */
function fileOf(folder: string, component: string): string {
  const [place, name] = [dirname(component), basename(component)];
  const file = readdirSync(join(folder, "_import/components", place)).find((one) =>
    new RegExp(`^${name}\\.[0-9a-f]{8}\\.js$`).test(one),
  );
  if (file === undefined) throw new RangeError(`built site must have the component alone: ${component}`);
  return `${up}../_import/components/${place}/${file}`;
}

/** What a page of a part does besides its cells: it tells its height, and sets its controls as its address says. */
function runsBesides(folder: string): string {
  const file = (component: string) => JSON.stringify(fileOf(folder, component));
  return `import {postHeight} from ${file("draw/post-height")};
import {applyPresets} from ${file("presets/apply-presets")};
postHeight();
applyPresets(document.querySelector("#observablehq-main"));`;
}

/** What stands in the head of the parts of a page. */
function headOf(document: Document): string {
  // What the first screen of the chapter waits for, a part need not have.
  const unwanted =
    'meta[http-equiv], title, link[rel="modulepreload"], link[as="fetch"], script[type="module"], script[data-begins-worker]';
  for (const element of document.head.querySelectorAll(unwanted)) element.remove();
  return deeper(document.head.innerHTML.replace(/\n\s*\n/g, "\n"));
}

function pageOf(document: Document, head: string, slug: string, part: PagePart, runs: string): string {
  return `<!doctype html>
<html lang="${document.documentElement.lang}" class="is-embedded"><head>${head}
<title>${escaped(part.title)} | ${escaped(course.title)}</title>
<script type="module">${withKeys(deeper(part.script))}
${runs}
</script></head>
<body><div id="observablehq-center"><main id="observablehq-main" class="observablehq" tabindex="-1">
<h1 class="visually-hidden">${escaped(course.title)}</h1><h2 class="visually-hidden">${escaped(part.title)}</h2>
${linksOut(deeper(part.html), slug)}
${courseNote(asMarkdown(part))}</main></div></body></html>
`;
}

/** A part as a page has it: its text, and in a fence its cells, without the list of all files of the chapter. */
function asMarkdown({ html, script }: PagePart): string {
  return `${html}\n\`\`\`ts\n${script.replace(/^registerFile\(.*$/gm, "")}\n\`\`\`\n`;
}

/** Modules that cells ask for are known by the paths that their chapter has for them. */
function withKeys(script: string): string {
  return script.replaceAll(`fromPage("${up}../`, 'fromPage("../../');
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
