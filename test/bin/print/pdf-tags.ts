import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from "pdf-lib";

const name = PDFName.of;

/** A tag of a PDF: "H1", "Figure". */
interface Tag {
  readonly kind: string;
  /** What stands for it where it is not text. */
  readonly alternative: string;
}

/** The tags of a PDF in the order in which they are read. */
function tagsIn(pdf: PDFDocument): readonly Tag[] {
  const found: Tag[] = [];
  const enter = (ref: PDFObject): void => {
    const element = pdf.context.lookup(ref);
    if (element instanceof PDFArray) for (const one of element.asArray()) enter(one);
    if (!(element instanceof PDFDict)) return;
    const kind = element.lookupMaybe(name("S"), PDFName)?.decodeText();
    const alternative = element.lookupMaybe(name("Alt"), PDFString, PDFHexString)?.decodeText() ?? "";
    if (kind) found.push({ kind, alternative });
    const within = element.get(name("K"));
    if (within) enter(within);
  };
  enter(pdf.catalog.lookup(name("StructTreeRoot"), PDFDict));
  return found;
}

/** How often each tag is there. */
export function tagsOf(pdf: PDFDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of tagsIn(pdf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/**
 * What of the rules of PDF/UA that a machine can hold a PDF breaks: it is marked as tagged, has a language and a title that is shown,
 * pictures have words that stand for them, and no heading leaves out a rank.
 */
export function taggingFaults(pdf: PDFDocument): string[] {
  const { catalog } = pdf;
  const isOn = (dict: string, entry: string) =>
    catalog.lookupMaybe(name(dict), PDFDict)?.lookupMaybe(name(entry), PDFBool)?.asBoolean() === true;
  const tags = tagsIn(pdf);
  const bare = tags.filter(({ kind, alternative }) => kind === "Figure" && alternative.trim() === "");
  const ranks = tags.flatMap(({ kind }) => (/^H[1-6]$/.test(kind) ? [Number(kind[1])] : []));
  const leaps = ranks.filter((rank, k) => rank > (ranks[k - 1] ?? 0) + 1);
  return [
    isOn("MarkInfo", "Marked") ? "" : "not marked as tagged",
    isOn("ViewerPreferences", "DisplayDocTitle") ? "" : "title not shown",
    pdf.getTitle() ? "" : "no title",
    catalog.has(name("Lang")) ? "" : "no language",
    bare.length > 0 ? `${bare.length} pictures without words` : "",
    leaps.length > 0 ? `headings that leave out a rank: ${leaps.join(", ")}` : "",
  ].filter((fault) => fault !== "");
}
