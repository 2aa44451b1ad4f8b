/** Where KaTeX lets a line end: between the parts of a formula. */
const part = '<span class="katex-base">';
/** The ends of the formula and of what of it is seen. */
const ends = "</span></span>";

/**
 * A formula as it was set, on one line with the signs around it, as a bracket and a comma; where lines may end in it, its first and its
 * last part are.
 */
export function withSigns(before: string, set: string, after: string): string {
  if (before + after === "") return set;
  const second = set.indexOf(part, set.indexOf(part) + 1);
  if (second < 0) return staying(before + set + after);
  const last = set.lastIndexOf(part);
  const first = before ? staying(before + set.slice(0, second) + ends) : set.slice(0, second);
  if (!after) return first + goingOn(set.slice(second, -ends.length));
  const end = staying(goingOn(set.slice(last, -ends.length)) + after);
  const middle = set.slice(second, last);
  if (!before) return first + middle + ends + end;
  return first + (middle && goingOn(middle)) + end;
}

function staying(html: string): string {
  return `<span class="stays">${html}</span>`;
}

/** Parts of a formula that was begun before: it is said and can be copied there. */
function goingOn(parts: string): string {
  return `<span translate="no" class="katex katex-rest"><span class="katex-html" aria-hidden="true">${parts}${ends}`;
}

const opening = /^(\(|\[|\\lfloor|\\lceil|\\\{|\\lbrace)$/;
const closing = /^(\)|\]|\\rfloor|\\rceil|\\\}|\\rbrace)$/;
/** Signs after which a line may end. */
const breaking =
  /^([-+=<>:]|\\(cdot|times|odot|pm|le|leq|ge|geq|ne|neq|in|to|approx|sim|mid|gets|leftarrow|rightarrow))$/;
/** With more such signs between its brackets, a part is as wide as a line of a phone. */
const mostKept = 3;

/** The TeX of a formula in which no line ends between brackets, unless they hold much, or between a name and its shape. */
export function unbroken(tex: string): string {
  const tokens = tex.match(/\\[a-zA-Z]+\s*|\\.|\s+|./gs) ?? [];
  const kept = new Set<number>();
  /** Of each bracket that is open, the breaking signs since. */
  const open: number[][] = [];
  tokens.forEach((token, k) => {
    const sign = token.trim();
    if (opening.test(sign)) open.push([]);
    else if (closing.test(sign)) {
      const inside = open.pop() ?? [];
      if (inside.length <= mostKept) for (const place of inside) kept.add(place);
      open.at(-1)?.push(...inside);
    } else if (breaking.test(sign)) {
      open.at(-1)?.push(k);
      const next = tokens.slice(k + 1).find((other) => other.trim() !== "");
      if (sign === ":" && next === "[") kept.add(k);
    }
  });
  return tokens.map((token, k) => (kept.has(k) ? `${token.trim()}\\nobreak ` : token)).join("");
}
