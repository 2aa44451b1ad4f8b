import katex from "katex";

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
        ? setInLine(before, plain(text), after)
        : `${before}${formula(plain(text), true)}${after}`,
  );
}

const base = '<span class="katex-base">';
/** The ends of the formula and of what of it is seen. */
const ends = "</span></span>";

/** A formula that stays with the signs around it; only its first and its last part do where a line may end in it. */
function setInLine(before: string, tex: string, after: string): string {
  const set = formula(tex, false);
  const second = set.indexOf(base, set.indexOf(base) + 1);
  if (second < 0) return staying(before, set, after);
  const last = set.lastIndexOf(base);
  const first = before ? staying(before, set.slice(0, second) + ends, "") : set.slice(0, second);
  if (!before && !after) return set;
  if (!after) return first + goingOn(set.slice(second, -ends.length));
  const end = staying("", goingOn(set.slice(last, -ends.length)), after);
  const middle = set.slice(second, last);
  if (!before) return first + middle + ends + end;
  return first + (middle ? goingOn(middle) : "") + end;
}

function staying(before: string, set: string, after: string): string {
  return before + after === "" ? set : `<span class="stays">${before}${set}${after}</span>`;
}

/** Parts of a formula that was begun before: it was said and can be copied there. */
function goingOn(parts: string): string {
  return `<span translate="no" class="katex"><span class="katex-html" aria-hidden="true">${parts}${ends}`;
}

const opening = /^(\(|\[|\\lfloor|\\lceil|\\\{|\\lbrace)$/;
const closing = /^(\)|\]|\\rfloor|\\rceil|\\\}|\\rbrace)$/;
/** Signs after which a line may end. */
const breaking =
  /^([-+=<>:]|\\(cdot|times|odot|pm|le|leq|ge|geq|ne|neq|in|to|approx|sim|mid|gets|leftarrow|rightarrow))$/;
/** With more such signs between its brackets, a part is as wide as a line of a phone. */
const mostKept = 3;

/** A formula in which no line ends between brackets, unless they hold much, or between a name and its shape. */
function unbroken(tex: string): string {
  const tokens = tex.match(/\\[a-zA-Z]+\s*|\\.|./gs) ?? [];
  const kept = new Set<number>();
  const open: number[][] = [];
  tokens.forEach((token, k) => {
    const sign = token.trim();
    if (opening.test(sign)) open.push([]);
    else if (closing.test(sign)) {
      const inside = open.pop() ?? [];
      if (inside.length <= mostKept) for (const place of inside) kept.add(place);
      open.at(-1)?.push(...inside);
    } else if (breaking.test(sign)) {
      if (
        sign === ":" &&
        tokens
          .slice(k + 1)
          .join("")
          .trimStart()
          .startsWith("[")
      )
        kept.add(k);
      open.at(-1)?.push(k);
    }
  });
  return tokens.map((token, k) => (kept.has(k) ? `${token.trim()}\\nobreak ` : token)).join("");
}

/** What was written, of a text as HTML gives it. */
function plain(text: string): string {
  return text
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
