import { PDFDict, PDFDocument, PDFName, PDFObjectCopier, PDFPageLeaf, type PDFRef } from "pdf-lib";
import { groupFigures } from "./figure-groups.js";
import { copyPlaces, linkWithin } from "./links.js";
import { addOutline, type OutlineItem, outlineOf } from "./outline.js";
import { TagTree } from "./tag-tree.js";

/** A PDF of a page of the site, as Chromium prints it. */
export interface Piece {
  /** By which links of other pages mean it: "relu". */
  readonly name: string;
  /** Of its bookmark. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** What a PDF says of itself. */
export interface About {
  readonly title: string;
  readonly language: string;
}

const name = PDFName.of;

/**
 * One PDF of several, in order, with the bookmarks, the tags and the links of all. The pages of the first have roman numbers, as front
 * matter has, and the numbers of the others begin at 1.
 *
 * @param url of the home page of the site from which they were printed
 */
export async function joinPdfs(pieces: readonly Piece[], url: string, about: About): Promise<Uint8Array> {
  const joined = await PDFDocument.create();
  const { context, catalog } = joined;
  const tags = new TagTree(joined);
  const places = PDFDict.withContext(context);
  const outline: OutlineItem[] = [];
  const pages: { readonly node: PDFPageLeaf; readonly of: string }[] = [];
  let frontMatter = 0;
  for (const piece of pieces) {
    const source = await PDFDocument.load(piece.bytes);
    const copier = PDFObjectCopier.for(source.context, context);
    const refs = source.getPages().map(({ ref }) => copier.copy(ref));
    const nodes = refs.map((ref) => leafAt(joined, ref));
    for (const [k, ref] of refs.entries()) nodes[k].setParent(catalog.insertLeafNode(ref, pages.length + k));
    pages.push(...nodes.map((node) => ({ node, of: piece.name })));
    frontMatter ||= pages.length;
    const beginning = context.obj([refs[0], name("Fit")]);
    copyPlaces(source, copier, places, piece.name, beginning);
    const [title, ...more] = outlineOf(source, copier);
    outline.push({ title: piece.title, place: beginning, items: [...(title?.items ?? []), ...more] });
    tags.add(source, copier, nodes);
  }
  for (const { node, of } of pages) linkWithin(node, of, url, places);
  catalog.set(name("Dests"), context.register(places));
  const labels = [0, context.obj({ S: "r" }), frontMatter, context.obj({ S: "D" })];
  catalog.set(name("PageLabels"), context.obj({ Nums: labels }));
  catalog.set(name("PageMode"), name("UseOutlines"));
  addOutline(joined, outline);
  tags.finish();
  describePdf(joined, about);
  return joined.save();
}

/** Says of a PDF what it is, so that a reader's window and voice know. */
export function describePdf(pdf: PDFDocument, { title, language }: About): void {
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage(language);
  pdf.setProducer("Chromium, pdf-lib");
  pdf.setCreator("Hand-Drawn Networks");
  groupFigures(pdf);
  // Chromium uses two tags of PDF 2.0 in files of 1.7, where nobody knows them.
  const tags = pdf.catalog.lookupMaybe(name("StructTreeRoot"), PDFDict);
  tags?.set(name("RoleMap"), pdf.context.obj({ Em: "Span", Strong: "Span" }));
}

function leafAt(pdf: PDFDocument, ref: PDFRef): PDFPageLeaf {
  const leaf = pdf.context.lookup(ref);
  if (!(leaf instanceof PDFPageLeaf)) throw new TypeError(`page of a pdf must be a leaf: ${leaf}`);
  return leaf;
}
