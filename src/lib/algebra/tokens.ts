import { type Lexicon, plainName } from "./alphabet.js";
import { fail } from "./fault.js";
import { greekName } from "./greek.js";
import { nearest } from "./nearest.js";
import { commandToken, newEnvironments } from "./tex-commands.js";
import type { Token } from "./token.js";

/** A text longer than this is not read. */
const mostSigns = 1000;
/** A run of letters longer than this is no product of letters. */
const longestRun = 40;
const longestName = 16;

const signs: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "·": "*",
  "⋅": "*",
  "∙": "*",
  "×": "*",
  "**": "^",
  ".*": "⊙",
  "∘": "⊙",
  "÷": "/",
  "!=": "≠",
  "<>": "≠",
  "<=": "≤",
  ">=": "≥",
  "==": "=",
  "||": "‖",
};
const plain = "+-*/^()[]{}=≠<>≤≥|‖,@⊙;:←⌊⌋";
const names: Readonly<Record<string, string>> = { "∑": "sum", Σ: "sum", "∏": "prod", "√": "sqrt", "∂": "∂" };
const supers = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵀᵗⁿⁱʲᵏ";
const superText = "0123456789+-Ttnijk";
const subs = "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₗₘₙₛₜᵤᵥ₊₋";
const subText = "0123456789ijklmnstuv+-";
const wordSigns = /[A-Za-zα-ωΑ-Ωϵϕϑϱµ∆'′’]|\u0302|\u0303/;

/** What stands for nothing; the stop behind a displayed formula, or behind one of its cases, is not of it. */
const blank = /^(\s|\\[,;:! ]|[~$&]|[.,;](\s|\\[,;:! ]|\$)*($|(?=\\\\|\\end)))/;

/**
 * Cuts a text into tokens.
 *
 * @throws ReadError at a sign that is not of the language
 */
export function tokensOf(text: string, lexicon: Lexicon): Token[] {
  if (text.length > mostSigns)
    fail("long", { from: mostSigns, to: text.length }, "This is too long to read.");
  const tokens: Token[] = [];
  const environments = newEnvironments();
  let at = 0;
  while (at < text.length) {
    const space = blank.exec(text.slice(at));
    if (space && !(space[0].startsWith("&") && environments.hasCells)) {
      at += space[0].length;
      continue;
    }
    const last = tokens.at(-1);
    const found = environments.read(text, at) ?? tokensAt(text, at, lexicon, last, tokens.at(-2)?.text ?? "");
    for (const { kind, text: spelled, from, to } of found.tokens) {
      tokens.push({ kind, text: spelled, from, to, tight: tokens.at(-1)?.to === from });
    }
    at = found.end;
  }
  environments.end(text);
  tokens.push({ kind: "end", text: "", from: text.length, to: text.length, tight: false });
  return tokens;
}

interface Found {
  readonly tokens: readonly Omit<Token, "tight">[];
  readonly end: number;
}

function tokensAt(
  text: string,
  from: number,
  lexicon: Lexicon,
  last: Token | undefined,
  before: string,
): Found {
  const rest = text.slice(from);
  if (rest.startsWith("\\")) return commandToken(text, from);
  if (last?.kind === "sign" && last.text === "_") {
    const run = subscriptRun(rest, before, lexicon);
    if (run) return one("sub", run.replace(/[′’]/g, "'"), from, from + run.length);
  }
  const hung = hungOn(text, from, supers, superText) ?? hungOn(text, from, subs, subText);
  if (hung) return one(supers.includes(text[from]) ? "super" : "sub", hung, from, from + hung.length);
  const number = /^(\d+(\.\d+)?|\.\d+)(e[+-]?\d+(?![\d.]))?/i.exec(rest)?.[0];
  if (number) return one("number", number, from, from + number.length);
  const double = rest.slice(0, 2);
  if (double.length === 2 && signs[double]) return one("sign", signs[double], from, from + 2);
  const sign = rest[0];
  if (names[sign] && !lexicon.letter(greekName(sign) ?? "")) return one("name", names[sign], from, from + 1);
  if (sign === "_" || plain.includes(sign) || signs[sign]) {
    return one("sign", signs[sign] ?? sign, from, from + 1);
  }
  if (wordSigns.test(sign)) return wordTokens(text, from, lexicon);
  const whole = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return fail("sign", { from, to: from + whole.length }, `${whole} is not a sign that is known here.`);
}

/** The signs of a subscript without brackets: kj of w_kj, but 1 of W_1x where x is no index. */
function subscriptRun(rest: string, base: string, lexicon: Lexicon): string | undefined {
  const run = /^([0-9a-zα-ω][0-9a-zα-ω'′’]*|[A-Z]['′’]*)/.exec(rest)?.[0];
  const digits = run?.match(/^\d+(?=[a-z])/)?.[0];
  if (!run || !digits || !lexicon.letter(`${base}_${digits}`)) return run;
  return lexicon.counted(run[digits.length]) === undefined ? digits : run;
}

function one(kind: Token["kind"], text: string, from: number, to: number): Found {
  return { tokens: [{ kind, text, from, to }], end: to };
}

function hungOn(text: string, from: number, small: string, large: string): string | undefined {
  let found = "";
  while (from + found.length < text.length) {
    const at = small.indexOf(text[from + found.length]);
    if (at < 0) break;
    found += large[at];
  }
  return found || undefined;
}

/** A run of letters, cut into the names of the alphabet where it is none itself: xW → x W. */
function wordTokens(text: string, from: number, lexicon: Lexicon): Found {
  let end = from;
  while (end < text.length && wordSigns.test(text[end])) end++;
  const digits = /^\d+/.exec(text.slice(end))?.[0] ?? "";
  const run = text.slice(from, end);
  if (digits && lexicon.letter(plainName(run + digits))) {
    return one("name", plainName(run + digits), from, end + digits.length);
  }
  const parts = partsOfRun(run, lexicon);
  const tokens = [];
  let at = from;
  for (const part of parts) {
    tokens.push({ kind: "name" as const, text: plainName(part), from: at, to: at + part.length });
    at += part.length;
  }
  return { tokens, end };
}

/** etta is a slip for eta, not e·t·t·a. */
function partsOfRun(run: string, lexicon: Lexicon): string[] {
  const parts = run.length <= longestRun ? cut(run, lexicon) : undefined;
  const isSpelled = parts && parts.length > 2 && parts.every(({ length }) => length === 1);
  const names = [...lexicon.known].filter(({ length }) => length > 2);
  return !parts || (isSpelled && nearest(run, names)) ? [run] : parts;
}

/** The longest known names first, from left to right; undefined where something is left over. */
function cut(run: string, lexicon: Lexicon): string[] | undefined {
  const stuck = new Set<number>();
  function from(at: number): string[] | undefined {
    if (at === run.length) return [];
    if (stuck.has(at)) return undefined;
    for (let end = Math.min(run.length, at + longestName); end > at; end--) {
      if (!isKnown(run.slice(at, end), lexicon)) continue;
      const rest = from(end);
      if (rest) return [run.slice(at, end), ...rest];
    }
    stuck.add(at);
    return undefined;
  }
  return from(0);
}

function isKnown(word: string, { known, counted }: Lexicon): boolean {
  const name = plainName(word);
  return known.has(name) || (/^[a-z]'*$/.test(name) && counted(name) !== undefined);
}
