import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from "pdf-lib";

const name = PDFName.of;

/**
 * A figure of a page, with its caption, is a group of what stands in it, and the pictures among that have words of their own. Chromium
 * tags it as a picture itself, which would need words too: it becomes a section.
 */
export function groupFigures(pdf: PDFDocument): void {
  const enter = (ref: PDFObject): void => {
    const element = pdf.context.lookup(ref);
    if (element instanceof PDFArray) for (const one of element.asArray()) enter(one);
    if (!(element instanceof PDFDict)) return;
    const within = element.get(name("K"));
    const isFigure = element.get(name("S")) === name("Figure");
    if (isFigure && !element.has(name("Alt")) && within && hasTags(pdf, within)) {
      element.set(name("S"), name("Sect"));
    }
    if (within) enter(within);
  };
  const root = pdf.catalog.lookupMaybe(name("StructTreeRoot"), PDFDict);
  if (root) enter(root);
}

/** Whether there are tags within, not only what is drawn. */
function hasTags(pdf: PDFDocument, within: PDFObject): boolean {
  const found = pdf.context.lookup(within);
  if (found instanceof PDFArray) return found.asArray().some((one) => hasTags(pdf, one));
  return found instanceof PDFDict && found.has(name("S"));
}
