import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";

/** The fonts that the first screen of every page needs, by the beginning of their rules. */
const firstFonts = [
  'font-family:"Source Serif 4 Variable";font-style:normal',
  'font-family:"Inter Variable";font-style:normal',
];

/** A font of a built site: the rule that carried it, its file from the site's root, and what is in that. */
interface FontFile {
  readonly rule: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * Makes files of the fonts that a built site's stylesheet carries, so that text is read before they have come, and one
 * stylesheet of the two that pages wait for. Those that the first screen needs are named in each page's head.
 */
export function serveFonts(folder: string): void {
  const fontSheet = only(folder, "_file", /^fonts\.[0-9a-f]{8}\.css$/);
  const mainSheet = only(folder, "_import/style", /^index\.[0-9a-f]{8}\.css$/);
  const { css, fonts } = splitSheet(readFileSync(join(folder, fontSheet), "utf8"));
  mkdirSync(join(folder, "_file/fonts"), { recursive: true });
  for (const { path, bytes } of fonts) writeFileSync(join(folder, path), bytes);
  const whole = readFileSync(join(folder, mainSheet), "utf8") + css;
  const sheet = `_import/style/index.${hashOf(whole)}.css`;
  rmSync(join(folder, fontSheet));
  rmSync(join(folder, mainSheet));
  writeFileSync(join(folder, sheet), whole);
  const first = firstFonts.flatMap((start) => fonts.find(({ rule }) => rule.includes(start))?.path ?? []);
  for (const page of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!page.endsWith(".html")) continue;
    const html = readFileSync(join(folder, page), "utf8");
    writeFileSync(join(folder, page), pageWithFonts(html, { mainSheet, fontSheet, sheet, first }));
  }
}

/** The rules with the names of files in place of what is in them, and the files, in order. */
export function splitSheet(carrying: string): { css: string; fonts: FontFile[] } {
  const fonts: FontFile[] = [];
  const css = carrying.replace(/@font-face\{[^}]*\}/g, (rule) =>
    rule.replace(/url\(data:font\/woff2;base64,([^)]+)\)/, (_, base64: string) => {
      const bytes = Buffer.from(base64, "base64");
      const family = /font-family:"?([^;"]+)/.exec(rule)?.[1] ?? "font";
      const name = family.toLowerCase().replace(/\W+/g, "-");
      const path = `_file/fonts/${name}.${hashOf(bytes)}.woff2`;
      fonts.push({ rule, path, bytes });
      return `url(../../${path})`;
    }),
  );
  return { css, fonts };
}

function pageWithFonts(
  html: string,
  names: { mainSheet: string; fontSheet: string; sheet: string; first: readonly string[] },
): string {
  const link = new RegExp(`<link rel="stylesheet"[^>]*href="([^"]*)${escaped(names.mainSheet)}">`);
  const root = link.exec(html)?.[1] ?? "";
  const preloads = names.first.map(
    (path) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${root}${path}">`,
  );
  return html
    .replaceAll(new RegExp(`<link [^>]*${escaped(names.fontSheet)}">\\n?`, "g"), "")
    .replace(link, (found) => [found, ...preloads].join("\n"))
    .replaceAll(names.mainSheet, names.sheet);
}

function only(folder: string, under: string, name: RegExp): string {
  const found = readdirSync(join(folder, under)).filter((file) => name.test(file));
  if (found.length !== 1) throw new RangeError(`a built site must have one such file: ${under}/${name}`);
  return posix.join(under, found[0]);
}

function escaped(text: string): string {
  return text.replace(/[.[\]()]/g, "\\$&");
}

function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}
