import katex from "katex";
import { unbroken, withSigns } from "./formula-lines.js";

/**
 * A formula as HTML for the eye and MathML for the ear; one that can't be parsed shows KaTeX's message.
 * `\sym{W}` is the letter W, lit together with every other W of the page.
 */
export function formula(tex: string, displayMode: boolean): string {
  const html = katex.renderToString(displayMode ? tex : unbroken(tex), {
    displayMode,
    output: "htmlAndMathml",
    throwOnError: false,
    strict: "ignore",
    macros: { "\\sym": "\\htmlData{sym=#1}{#1}" },
    trust: ({ command }) => command === "\\htmlData" || command === "\\htmlClass",
  });
  // The TeX source is for neither eye nor ear, and the search would find it.
  const shown = html.replace(/<annotation encoding="application\/x-tex">[\s\S]*?<\/annotation>/g, "");
  // A page that is translated keeps its formulas, and what is copied has them as they were written.
  const copied = escaped(withoutOwn(tex)).replaceAll('"', "&quot;");
  return shown
    .replace('<span class="katex">', () => `<span class="katex" data-tex="${copied}">`)
    .replace(/^<span /, '<span translate="no" ');
}

/** A formula on one line, without the command that no other TeX knows. */
function withoutOwn(tex: string): string {
  return tex
    .replace(/(\\[a-zA-Z]+)?\\sym\{([^{}]*)\}/g, (_, command, letters) =>
      command ? `${command} ${letters}` : letters,
    )
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether formulas are only marked, to be set when Framework has built the pages. */
export function areSetLater(): boolean {
  return process.env.WORKBOOK_FORMULAS === "later";
}

/**
 * The place of a formula that is set later. Formulas are nine tenths of the elements of a chapter, and Framework
 * parses each page several times.
 */
export function formulaMark(tex: string, displayMode: boolean): string {
  const text = escaped(tex);
  return displayMode ? `<set-later display="">${text}</set-later>` : `<set-later>${text}</set-later>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Sets the formulas that are marked in a page. No line ends with a bracket before one, or begins with a comma after one. */
export function setFormulas(html: string): string {
  return html.replace(
    /([(“]?)<set-later( display="")?>([^<]*)<\/set-later>([.,;:!?)”]*)/g,
    (_, before: string, display: string | undefined, text: string, after: string) =>
      display === undefined
        ? withSigns(before, formula(plain(text), false), after)
        : `${before}${formula(plain(text), true)}${after}`,
  );
}

/** What was written, of a text as HTML gives it. */
function plain(text: string): string {
  return text
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
