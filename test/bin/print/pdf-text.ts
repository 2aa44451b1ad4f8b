import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPageLeaf,
  PDFRawStream,
} from "pdf-lib";

const name = PDFName.of;

/** The words of each page of a PDF of Chromium's, in the order in which they are drawn, without what is between them. */
export function textOf(pdf: PDFDocument): string[] {
  const fonts = new Map<PDFObject, ReadonlyMap<string, string>>();
  return pdf.getPages().map(({ node }) => wordsOn(node, fonts));
}

function wordsOn(page: PDFPageLeaf, known: Map<PDFObject, ReadonlyMap<string, string>>): string {
  const fonts = page.Resources()?.lookupMaybe(name("Font"), PDFDict);
  const content = page.Contents();
  const streams =
    content instanceof PDFArray ? content.asArray().map((one) => page.context.lookup(one)) : [content];
  const source = streams.map((stream) => (stream instanceof PDFRawStream ? unpacked(stream) : "")).join("\n");
  let letters: ReadonlyMap<string, string> = new Map();
  let digits = /.{4}/g;
  let text = "";
  for (const [, font, shown] of source.matchAll(/\/(\w+) [\d.]+ Tf|(\[[^\]]*\] ?TJ|<[0-9A-Fa-f]+> ?Tj)/g)) {
    if (font) {
      const ref = fonts?.get(name(font));
      if (ref && !known.has(ref)) known.set(ref, lettersOf(page.context.lookup(ref, PDFDict)));
      letters = (ref && known.get(ref)) ?? new Map();
      // A variable font is embedded glyph by glyph, each with a byte of its own; others have two bytes a glyph.
      const isByGlyph = page.context.lookupMaybe(ref, PDFDict)?.get(name("Subtype")) === name("Type3");
      digits = isByGlyph ? /.{2}/g : /.{4}/g;
    }
    for (const [, hex] of shown?.matchAll(/<([0-9A-Fa-f]+)>/g) ?? []) {
      for (const glyph of hex.toLowerCase().match(digits) ?? []) text += letters.get(glyph) ?? "";
    }
  }
  return text.replace(/\s+/g, "");
}

/** What each glyph of a font stands for, by its hexadecimal digits. */
function lettersOf(font: PDFDict): Map<string, string> {
  const letters = new Map<string, string>();
  const stream = font.lookup(name("ToUnicode"));
  if (!(stream instanceof PDFRawStream)) return letters;
  const map = unpacked(stream).toLowerCase();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, to] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(glyph, lettersFrom(to));
  }
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, last, to] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [start, end, first] = [from, last, to].map((hex) => Number.parseInt(hex, 16));
      for (let k = start; k <= end; k++) {
        letters.set(k.toString(16).padStart(from.length, "0"), String.fromCodePoint(first + k - start));
      }
    }
  }
  return letters;
}

function lettersFrom(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}

function unpacked(stream: PDFRawStream): string {
  const isPacked = String(stream.dict.get(name("Filter"))).includes("FlateDecode");
  const bytes = isPacked ? inflateSync(stream.contents) : stream.contents;
  return Buffer.from(bytes).toString("latin1");
}
