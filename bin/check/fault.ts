/** Something that a reader would find broken on a page. */
export interface Fault {
  /** The page's file in the built site, "pages/relu/index.html"; for a claim the place in its source. */
  readonly page: string;
  readonly kind:
    | "cell error"
    | "console error"
    | "failed request"
    | "foreign request"
    | "broken link"
    | "broken anchor"
    | "unparsed formula"
    | "overflow"
    | "layout"
    | "contrast"
    | "focus"
    | "accessibility"
    | "unsettled"
    /** The browser gave no answer, or the page was gone. */
    | "unread"
    | "length"
    | "weight"
    | "unsourced";
  /** What is wrong, with the cell or the element where it is known. */
  readonly message: string;
  /** Width of the window in pixels, for faults found in a browser. */
  readonly width?: number;
  /** Light, dark or with spaced text, for faults found in a browser. */
  readonly look?: string;
}

/** A fault in one line: page, width, look, kind, message. */
export function faultLine({ page, kind, message, width, look }: Fault): string {
  return `${page}${width ? ` at ${width} px, ${look}` : ""}: ${kind}: ${message}`;
}

/** What the workbook alone is held to: a course adds notes to the pages, and other pages share files in it. */
const ofWorkbook: readonly Fault["kind"][] = ["length", "weight"];

/** Those of some faults that are faults in a course, too. */
export function faultsOfCourse(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ kind }) => !ofWorkbook.includes(kind));
}
