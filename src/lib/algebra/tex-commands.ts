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
  "left right bigl bigr Bigl Bigr biggl biggr big Big bigg Bigg mathrm mathsf mathit mathbf mathbb boldsymbol operatorname text textstyle displaystyle sym quad qquad limits nolimits".split(
    " ",
  ),
);

/** The token of a command of TeX that begins at `from`, or of a brace or bar behind a backslash. */
export function commandToken(
  text: string,
  from: number,
): { tokens: { kind: Token["kind"]; text: string; from: number; to: number }[]; end: number } {
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
  return { tokens: [{ kind, text: spelled, from, to }], end: to };
}
