/** What parts one formula of a display from the next, outside of braces and of cells. */
const parts =
  /\\\\(\[[\d.]+[a-z]+\])?|\\qquad(?![a-z])|\\quad(?![a-z])|\\text\{ *and *\}|&(?!\s*(=|\\(le|ge|lt|gt|leftarrow|approx)(?![a-z])))/y;
/** Environments whose rows are formulas; the rows of others, of cases and matrices, are of one. */
const lines = /\\(begin|end)\{(aligned|align|split|gathered|equation)\*?\}|\$/g;
const opens = /\{|\\begin\{[a-z]+\*?\}/y;
const closes = /\}|\\end\{[a-z]+\*?\}/y;

/**
 * The formulas of what was copied from a display. They may stand side by side or in rows, and one may go on in the next
 * row with `=`, which then begins a formula. Remarks between them are left out.
 */
export function formulasIn(tex: string): string[] {
  const text = tex.replace(lines, " ");
  const found = [""];
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const match = (pattern: RegExp) => {
      pattern.lastIndex = at;
      return pattern.exec(text)?.[0];
    };
    const part = depth === 0 ? match(parts) : undefined;
    const [open, close] = [match(opens), match(closes)];
    const piece = part ?? open ?? close ?? match(/\\?[\s\S]/y) ?? "";
    if (part) found.push("");
    // What lines up the rows is of none of them.
    else if (piece !== "&" || depth > 0) found[found.length - 1] += piece;
    depth += open ? 1 : close ? -1 : 0;
    at += piece.length;
  }
  return found.map(bare).filter((formula) => /[^\s,.]/.test(formula));
}

/** Without remarks, and without spaces and stops around it. */
function bare(formula: string): string {
  return formula
    .replace(/\\text\{ *\([^{}]*\) *\}|\\text\{[^{}]*:\}|\\text\{ *for\b.*$/gs, "")
    .replace(/^(\s|\\[,;:! ])+|(\s|\\[,;:! ]|[.,;])+$/g, "");
}
