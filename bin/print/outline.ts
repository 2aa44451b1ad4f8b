import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFObjectCopier,
  type PDFRef,
  PDFString,
} from "pdf-lib";

/** A bookmark: its title, the place that it leads to, and the bookmarks below it. */
export interface OutlineItem {
  readonly title: string;
  /** As PDF has it: a page, and where on it. */
  readonly place: PDFArray;
  readonly items: readonly OutlineItem[];
}

const name = PDFName.of;

/**
 * The bookmarks of a PDF.
 *
 * @param copier takes their places to another PDF; without, they are as they stand
 */
export function outlineOf(pdf: PDFDocument, copier?: PDFObjectCopier): OutlineItem[] {
  const root = pdf.catalog.lookupMaybe(name("Outlines"), PDFDict);
  return root ? itemsBelow(root, copier) : [];
}

function itemsBelow(parent: PDFDict, copier: PDFObjectCopier | undefined): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (
    let item = parent.lookupMaybe(name("First"), PDFDict);
    item;
    item = item.lookupMaybe(name("Next"), PDFDict)
  ) {
    const title = item.lookup(name("Title"), PDFString, PDFHexString).decodeText();
    const place = item.lookup(name("Dest"), PDFArray);
    items.push({ title, place: copier?.copy(place) ?? place, items: itemsBelow(item, copier) });
  }
  return items;
}

/** Gives a PDF bookmarks; those below the uppermost are shut. */
export function addOutline(pdf: PDFDocument, items: readonly OutlineItem[]): void {
  const ref = pdf.context.nextRef();
  const root = pdf.context.obj({ Type: "Outlines" });
  addBelow(pdf, root, ref, items, true);
  pdf.context.assign(ref, root);
  pdf.catalog.set(name("Outlines"), ref);
}

function addBelow(
  pdf: PDFDocument,
  parent: PDFDict,
  parentRef: PDFRef,
  items: readonly OutlineItem[],
  isOpen: boolean,
): void {
  const { context } = pdf;
  if (items.length === 0) return;
  const refs = items.map(() => context.nextRef());
  for (const [k, { title, place, items: below }] of items.entries()) {
    const entries: Record<string, PDFObject> = {
      Title: PDFHexString.fromText(title),
      Dest: place,
      Parent: parentRef,
    };
    if (k > 0) entries.Prev = refs[k - 1];
    if (k + 1 < refs.length) entries.Next = refs[k + 1];
    const item = context.obj(entries);
    addBelow(pdf, item, refs[k], below, false);
    context.assign(refs[k], item);
  }
  parent.set(name("First"), refs[0]);
  parent.set(name("Last"), refs[refs.length - 1]);
  // A negative count says that so many are there and not shown.
  parent.set(name("Count"), context.obj(isOpen ? items.length : -items.length));
}
