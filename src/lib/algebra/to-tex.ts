import { type Lexicon, lexiconOf, texOfName } from "./alphabet.js";
import type { Statement } from "./read.js";
import type { FoldNode, LetterNode, Node, OperationNode, Relation } from "./tree.js";

/** How tightly what was written holds together: brackets are put where it is too loose. */
const loose = { sum: 1, product: 2, sign: 2, power: 3, atom: 4 } as const;

interface Written {
  readonly tex: string;
  readonly level: number;
  /** Whether it ends in a sum, which would reach over what comes behind. */
  readonly isOpen?: boolean;
}

const relations: Readonly<Record<Relation, string>> = {
  "=": "=",
  "≠": "\\ne",
  "<": "<",
  ">": ">",
  "≤": "\\le",
  "≥": "\\ge",
};

/** TeX of what was read, to be shown before it is judged. */
export function texOf({ sides, alphabet }: Pick<Statement, "sides" | "alphabet">): string {
  const lexicon = lexiconOf(alphabet);
  return sides.map((side) => write(side, lexicon).tex).join(" = ");
}

function write(node: Node, lexicon: Lexicon): Written {
  const inside = (part: Node) => write(part, lexicon);
  switch (node.kind) {
    case "number":
      return atom(numberTex(node.value));
    case "index":
      return atom(node.name);
    case "size":
      return atom(texOfName(node.name));
    case "letter":
      return node.over
        ? {
            tex: fraction(
              `\\partial ${write(node.over.top, lexicon).tex}`,
              `\\partial ${write(node.over.bottom, lexicon).tex}`,
            ),
            level: loose.power,
          }
        : atom(letterTex(node, lexicon));
    case "negative":
      return { tex: `-${bracketed(inside(node.of), loose.product)}`, level: loose.sum };
    case "transposed":
      return { tex: `${bracketed(inside(node.of), loose.atom)}^{\\mathsf T}`, level: loose.power };
    case "mean":
      return atom(`E\\left[${inside(node.of).tex}\\right]`);
    case "bracket":
      return atom(`[\\,${inside(node.left).tex} ${relations[node.relation]} ${inside(node.right).tex}\\,]`);
    case "derivative":
      return derivativeTex(node.of, inside(node.by), lexicon);
    case "fold":
      return foldTex(node, lexicon);
    case "call":
      return callTex(node.name, node.inputs.map(inside));
    default:
      return operationTex(node, lexicon);
  }
}

function atom(tex: string): Written {
  return { tex, level: loose.atom };
}

function numberTex(value: number): string {
  if (value === Math.E) return "e";
  if (value === Math.PI) return "\\pi";
  const [digits, exponent] = String(value).split("e");
  return exponent ? `${digits} \\cdot 10^{${Number(exponent)}}` : digits;
}

function letterTex({ name, indices }: LetterNode, lexicon: Lexicon): string {
  const letter = lexicon.letter(name);
  if (indices.length === 0) return letter?.tex ?? texOfName(name);
  const tex = letter?.entry ? texOfName(letter.entry) : (letter?.tex ?? texOfName(name));
  const parts = indices.map((index) => write(index, lexicon).tex);
  const between = indices.every(({ kind }) => kind === "index" || kind === "number") ? " " : ",\\,";
  const own = tex.match(/^(.*)_\{(.*)\}$/);
  return own ? `${own[1]}_{${own[2]},${parts.join(between)}}` : `${tex}_{${parts.join(between)}}`;
}

function bracketed({ tex, level }: Written, least: number): string {
  return level >= least ? tex : `\\left(${tex}\\right)`;
}

function fraction(top: string, bottom: string): string {
  return `\\frac{${top}}{${bottom}}`;
}

function derivativeTex(of: Node, by: Written, lexicon: Lexicon): Written {
  const top = write(of, lexicon);
  if (of.kind === "letter") {
    return { tex: fraction(`\\partial ${top.tex}`, `\\partial ${by.tex}`), level: loose.power };
  }
  const tex = `${fraction("\\partial", `\\partial ${by.tex}`)} ${bracketed(top, loose.product)}`;
  return { tex, level: loose.product, isOpen: true };
}

function foldTex({ fold, index, lower, upper, only, body }: FoldNode, lexicon: Lexicon): Written {
  const sign = fold === "max" || fold === "min" ? `\\${fold}\\limits` : `\\${fold}`;
  const from = lower ? `${index} = ${write(lower, lexicon).tex}` : index;
  const under =
    only?.kind === "bracket"
      ? `${index} ${relations[only.relation]} ${write(only.right, lexicon).tex}`
      : from;
  const to = upper ? `^{${write(upper, lexicon).tex}}` : "";
  return {
    tex: `${sign}_{${under}}${to} ${bracketed(write(body, lexicon), loose.product)}`,
    level: loose.product,
    isOpen: true,
  };
}

function callTex(name: string, inputs: readonly Written[]): Written {
  const [{ tex }] = inputs;
  switch (name) {
    case "exp":
      return { tex: `e^{${tex}}`, level: loose.power };
    case "sqrt":
      return { tex: `\\sqrt{${tex}}`, level: loose.power };
    case "abs":
      return atom(`\\left|${tex}\\right|`);
    case "norm":
      return atom(`\\left\\lVert ${tex}\\right\\rVert`);
    case "sigmoid":
      return { tex: `\\sigma\\left(${tex}\\right)`, level: loose.power };
    default: {
      const known = ["ln", "log", "max", "min", "tanh", "cos", "sin"].includes(name);
      const head = known ? `\\${name}` : `\\operatorname{${name}}`;
      return {
        tex: `${head}\\left(${inputs.map((input) => input.tex).join(", ")}\\right)`,
        level: loose.power,
      };
    }
  }
}

function operationTex({ operator, left, right }: OperationNode, lexicon: Lexicon): Written {
  const [first, second] = [write(left, lexicon), write(right, lexicon)];
  const isOpen = second.isOpen && second.level >= loose.product;
  switch (operator) {
    case "+":
      return { tex: `${first.tex} + ${second.tex}`, level: loose.sum };
    case "-":
      return { tex: `${first.tex} - ${bracketed(second, loose.product)}`, level: loose.sum };
    case "/":
      return { tex: fraction(first.tex, second.tex), level: loose.product };
    case "^":
      return { tex: `${bracketed(first, loose.atom)}^{${second.tex}}`, level: loose.power };
    case "⊙":
      return {
        tex: `${factorTex(first)} \\odot ${bracketed(second, loose.product)}`,
        level: loose.product,
        isOpen,
      };
    default: {
      const tail =
        right.kind === "negative" ? `\\left(${second.tex}\\right)` : bracketed(second, loose.product);
      const between = /^\d/.test(tail) ? " \\cdot " : "\\,";
      return { tex: `${factorTex(first)}${between}${tail}`, level: loose.product, isOpen };
    }
  }
}

/** A factor with something behind it. */
function factorTex(written: Written): string {
  return written.isOpen ? `\\left(${written.tex}\\right)` : bracketed(written, loose.product);
}
