/**
 * Wraps the names of quantities in shown source, so that they light up with the formula and the picture.
 *
 * @param root within which to look
 * @param symbols the symbol that each identifier stands for: `{ w: "W", dwRow: "dW" }`
 */
export function lightSymbolsInCode(root: ParentNode, symbols: Readonly<Record<string, string>>): void {
  Object.assign(known, symbols);
  for (const code of root.querySelectorAll("figure.source pre code, .bench-code code")) wrap(code, symbols);
}

/** The symbols of the page, as far as it has told them. */
const known: Record<string, string> = {};

/** Does the same in code that is shown later. */
export function lightKnownSymbols(code: Element): void {
  wrap(code, known);
}

function wrap(code: Element, symbols: Readonly<Record<string, string>>): void {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.parentElement?.closest(".hljs-comment, .hljs-string, .bench-indices, [data-sym]")) {
      text.replaceWith(...pieces(text.data, symbols).map(node));
    }
  }
}

/** A piece of code, and the symbol that it stands for if it does. */
export interface Piece {
  readonly text: string;
  readonly symbol?: string;
}

/** Cuts code at its identifiers; one after a dot is a property and stands for nothing. */
export function pieces(text: string, symbols: Readonly<Record<string, string>>): Piece[] {
  const found = text.match(/[A-Za-z_]\w*|(?:[.\d]+\w*|[^.\w]+)+/g) ?? [];
  return found.map((piece) =>
    Object.hasOwn(symbols, piece) ? { text: piece, symbol: symbols[piece] } : { text: piece },
  );
}

function node({ text, symbol }: Piece): Node {
  if (symbol === undefined) return document.createTextNode(text);
  const span = document.createElement("span");
  span.dataset.sym = symbol;
  span.textContent = text;
  return span;
}
