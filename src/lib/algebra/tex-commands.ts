import { fail } from "./fault.js";
import { isGreek } from "./greek.js";
import type { Token } from "./token.js";

/** What a command of TeX stands for in the language. */
const meanings: Readonly<Record<string, readonly [Token["kind"], string]>> = {
  frac: ["command", "frac"],
  dfrac: ["command", "frac"],
  tfrac: ["command", "frac"],
  sqrt: ["name", "sqrt"],
  sum: ["name", "sum"],
  prod: ["name", "prod"],
  partial: ["name", "∂"],
  odot: ["sign", "⊙"],
  circ: ["sign", "⊙"],
  cdot: ["sign", "*"],
  times: ["sign", "*"],
  top: ["name", "T"],
  intercal: ["name", "T"],
  ln: ["name", "ln"],
  log: ["name", "log"],
  exp: ["name", "exp"],
  max: ["name", "max"],
  min: ["name", "min"],
  tanh: ["name", "tanh"],
  cos: ["name", "cos"],
  sin: ["name", "sin"],
  underbrace: ["command", "underbrace"],
  substack: ["command", "substack"],
  leftarrow: ["sign", "←"],
  gets: ["sign", "←"],
  lfloor: ["sign", "⌊"],
  rfloor: ["sign", "⌋"],
  hat: ["command", "hat"],
  widehat: ["command", "hat"],
  tilde: ["command", "tilde"],
  widetilde: ["command", "tilde"],
  ne: ["sign", "≠"],
  neq: ["sign", "≠"],
  lt: ["sign", "<"],
  gt: ["sign", ">"],
  le: ["sign", "≤"],
  leq: ["sign", "≤"],
  ge: ["sign", "≥"],
  geq: ["sign", "≥"],
  lbrack: ["sign", "["],
  rbrack: ["sign", "]"],
  lvert: ["sign", "|"],
  rvert: ["sign", "|"],
  vert: ["sign", "|"],
  lVert: ["sign", "‖"],
  rVert: ["sign", "‖"],
  Vert: ["sign", "‖"],
  varepsilon: ["name", "epsilon"],
  varphi: ["name", "phi"],
  vartheta: ["name", "theta"],
  varrho: ["name", "rho"],
};

/** Commands of looks alone: what they hold counts. */
const looks = new Set(
  "left right bigl bigr Bigl Bigr biggl biggr big Big bigg Bigg mathrm mathsf mathit mathbf mathbb boldsymbol operatorname textstyle displaystyle sym quad qquad limits nolimits".split(
    " ",
  ),
);

/** What was found at a place of a text, and where it ends. */
interface Found {
  readonly tokens: readonly Omit<Token, "tight">[];
  readonly end: number;
}

/** Words of a formula that say when something holds, and those that say it of all that is left. */
const conditional = /^(if|for|when|where|with)$/;
const other = /^(otherwise|else|elsewhere)$/;
const remark = /^$|^\(.*\)$|:$/;

/** \text{…}: a single word is a name, what stands in brackets or before a colon is a remark. */
function wordsToken(text: string, from: number): Found | undefined {
  const found = /^\\text(?:rm|it|normal)?\s*\{([^{}]*)\}/.exec(text.slice(from));
  if (!found) return undefined;
  const to = from + found[0].length;
  const words = found[1].trim().replace(/[.,;]$/, "");
  if (conditional.test(words) || remark.test(words)) return { tokens: [], end: to };
  const at = text.indexOf(words, from);
  if (other.test(words)) return { tokens: [{ kind: "command", text: "otherwise", from, to }], end: to };
  if (/^[A-Za-z]+$/.test(words))
    return { tokens: [{ kind: "name", text: words, from: at, to: at + words.length }], end: to };
  return fail("sign", { from: at, to: at + words.length }, `“${words}” is no formula.`);
}

const cells = /^(cases|[pb]?matrix)$/;

/** \begin{…} … \end{…}: cases and matrices have cells; others set a formula in several lines. */
export function newEnvironments() {
  const open: { readonly name: string; readonly from: number; readonly to: number }[] = [];
  return {
    /** Whether & parts one cell from the next here. */
    get hasCells(): boolean {
      return cells.test(open.at(-1)?.name ?? "");
    },
    /** What of an environment begins at `from`: its beginning, its end, a cell, a row. */
    read(text: string, from: number): Found | undefined {
      const rest = text.slice(from);
      if (rest.startsWith("&")) return token("sign", "&", from, 1);
      const row = /^\\\\(\[[\d.]+[a-z]+\])?/.exec(rest);
      if (row) return token("sign", "\\\\", from, row[0].length);
      const found = /^\\(begin|end)\s*\{([a-z]+)\*?\}/.exec(rest);
      if (!found) return undefined;
      const [{ length }, word, name] = found;
      const place = { from, to: from + length };
      if (!cells.test(name) && !/^(aligned|align|split|gathered|equation)$/.test(name)) {
        return fail("sign", place, `${found[0]} is not a command that is known here.`);
      }
      if (word === "begin") {
        open.push({ name, ...place });
        return cells.test(name)
          ? token("command", name === "cases" ? name : "matrix", from, length)
          : { tokens: [], end: place.to };
      }
      if (open.pop()?.name !== name) return fail("bracket", place, `${found[0]} ends nothing.`);
      return cells.test(name) ? token("command", "end", from, length) : { tokens: [], end: place.to };
    },
    /** @throws ReadError where one is open at the end */
    end(text: string): void {
      const last = open.at(-1);
      if (last) fail("bracket", last, `${text.slice(last.from, last.to)} has no end.`);
    },
  };
}

function token(kind: Token["kind"], text: string, from: number, length: number): Found {
  return { tokens: [{ kind, text, from, to: from + length }], end: from + length };
}

/** The token of a command of TeX that begins at `from`, or of a brace or bar behind a backslash. */
export function commandToken(text: string, from: number): Found {
  const words = wordsToken(text, from);
  if (words) return words;
  const name = /^\\([A-Za-z]+|.)/.exec(text.slice(from))?.[1];
  const to = from + 1 + (name?.length ?? 0);
  if (name === undefined) return fail("sign", { from, to }, "Nothing stands behind this backslash.");
  // \operatorname{diag}: a name in braces is that name.
  const word = looks.has(name) && /^ *\{([A-Za-z]+)\}/.exec(text.slice(to));
  if (word) {
    const end = to + word[0].length;
    return { tokens: [{ kind: "name", text: word[1], from: end - 1 - word[1].length, to: end - 1 }], end };
  }
  if (looks.has(name)) {
    // \left. and \right. draw nothing.
    return { tokens: [], end: /^(left|right)$/.test(name) && text[to] === "." ? to + 1 : to };
  }
  if (name === "{") return { tokens: [{ kind: "sign", text: "(", from, to }], end: to };
  if (name === "}") return { tokens: [{ kind: "sign", text: ")", from, to }], end: to };
  if (name === "|") return { tokens: [{ kind: "sign", text: "‖", from, to }], end: to };
  if (name === "_") return { tokens: [{ kind: "sign", text: "_", from, to }], end: to };
  const meaning = meanings[name] ?? (isGreek(name) ? ["name", name] : undefined);
  if (!meaning) return fail("sign", { from, to }, `\\${name} is not a command that is known here.`);
  const [kind, spelled] = meaning;
  const primes = kind === "name" ? (/^ *('+)/.exec(text.slice(to)) ?? ["", ""]) : ["", ""];
  const end = to + primes[0].length;
  return { tokens: [{ kind, text: spelled + primes[1], from, to: end }], end };
}
