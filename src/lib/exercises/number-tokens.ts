/** A piece of what somebody typed where numbers are wanted. */
export interface NumberToken {
  readonly kind: "number" | "name" | "sign" | "power" | "comma" | "row" | "end";
  /** As typed, but with one sign for each operation. */
  readonly text: string;
  /** Of a number or a raised power. */
  readonly value: number;
  /** Place in what was typed. */
  readonly from: number;
  /** Whether there is a blank before it. */
  readonly spaced: boolean;
}

/** What cannot be read, and where it stands. */
export class UnreadError extends Error {
  constructor(
    message: string,
    readonly from: number,
    readonly to: number,
  ) {
    super(message);
  }
}

const plain = String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][-−+]?\d+)?|[½⅓⅔¼¾⅛]`;

/** What a comma between digits may be, likeliest first: between two numbers, between thousands, a decimal comma. */
export const commas = [
  { pattern: new RegExp(plain, "y"), comma: "" },
  { pattern: new RegExp(String.raw`[1-9]\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d+)?|${plain}`, "y"), comma: "" },
  { pattern: new RegExp(String.raw`\d+,\d+|${plain}`, "y"), comma: "." },
];

const fractions: Readonly<Record<string, number>> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅛": 1 / 8,
};

const signs: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "·": "*",
  "×": "*",
  "**": "^",
  "÷": "/",
  "⁄": "/",
  "{": "(",
  "}": ")",
};
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Takes apart what somebody typed. `p = ` before a number and square brackets are left out, except between two rows.
 *
 * @throws UnreadError at a sign that has no place among numbers
 */
export function numberTokens(text: string, { pattern, comma }: (typeof commas)[number]): NumberToken[] {
  const kinds: readonly [NumberToken["kind"] | undefined, RegExp][] = [
    [undefined, /[^\S\n]+|\p{L}[^\s,;=]*\s*=/uy],
    ["row", /\s*[;\n]\s*|\]\s*,?\s*\[/y],
    [undefined, /[[\]]/y],
    ["number", pattern],
    ["power", /[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y],
    ["name", /log2|log10|\p{L}+|√/uy],
    ["sign", /\*\*|[-−–+*·×/÷⁄^%(){}]/y],
    ["comma", /,/y],
  ];
  const tokens: NumberToken[] = [];
  let spaced = false;
  for (let at = 0; at < text.length; ) {
    const [kind, found] = firstMatch(kinds, text, at);
    if (kind)
      tokens.push({ kind, text: signs[found] ?? found, value: numberFrom(found, comma), from: at, spaced });
    spaced = kind === undefined;
    at += found.length;
  }
  while (tokens.at(-1)?.kind === "row") tokens.pop();
  return [...tokens, { kind: "end", text: "", value: 0, from: text.length, spaced }];
}

function firstMatch<Found>(kinds: readonly [Found, RegExp][], text: string, at: number): [Found, string] {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) return [kind, found];
  }
  throw new UnreadError(`“${text[at]}” cannot be read here.`, at, at + 1);
}

function numberFrom(found: string, comma: string): number {
  const levelled = [...found].map((letter) => {
    const digit = raised.indexOf(letter);
    return digit >= 0 ? digit : letter.replace(/[⁻−]/, "-").replace("⁺", "").replace(",", comma);
  });
  return fractions[found] ?? Number(levelled.join(""));
}
