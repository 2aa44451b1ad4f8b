import { type Lexicon, lexiconOf, texOfName } from "./alphabet.js";
import type { Statement } from "./read.js";
import type {
  BracketNode,
  CasesNode,
  DerivativeNode,
  FoldNode,
  LetterNode,
  Node,
  OperationNode,
  Relation,
} from "./tree.js";

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
export function texOf({
  sides,
  assigned,
  alphabet,
}: Pick<Statement, "sides" | "assigned" | "alphabet">): string {
  const lexicon = lexiconOf(alphabet);
  const tex = sides.map((side) => write(side, lexicon).tex).join(" = ");
  return assigned ? `${write(assigned, lexicon).tex} \\leftarrow ${tex}` : tex;
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
        ? { tex: partialTex(inside(node.over.top).tex, node.over.bottoms, lexicon), level: loose.power }
        : atom(letterTex(node, lexicon));
    case "negative":
      return { tex: `-${bracketed(inside(node.of), loose.product)}`, level: loose.sum };
    case "transposed":
      return { tex: `${bracketed(inside(node.of), loose.atom)}^{\\mathsf T}`, level: loose.power };
    case "mean":
      return atom(`E\\left[${inside(node.of).tex}\\right]`);
    case "bracket":
      return atom(`[\\,${relationTex(node, lexicon)}\\,]`);
    case "cases":
      return casesTex(node, lexicon);
    case "matrix": {
      const rows = node.rows.map((row) => row.map((cell) => inside(cell).tex).join(" & "));
      return atom(`\\begin{pmatrix} ${rows.join(" \\\\ ")} \\end{pmatrix}`);
    }
    case "derivative":
      return derivativeTex(node, lexicon);
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

/** ∂of/∂by, ∂²of/∂by² */
function partialTex(of: string, bys: readonly LetterNode[], lexicon: Lexicon): string {
  const order = bys.length > 1 ? `^{${bys.length}}` : "";
  const letters = bys.map((by) => write(by, lexicon).tex);
  const isOne = letters.length > 1 && letters.every((letter) => letter === letters[0]);
  const bottom = isOne
    ? `\\partial ${letters[0]}${order}`
    : letters.map((letter) => `\\partial ${letter}`).join("\\,");
  return fraction(`\\partial${order} ${of}`.trim(), bottom);
}

function derivativeTex(node: DerivativeNode, lexicon: Lexicon): Written {
  const bys = [node.by];
  let { of } = node;
  for (; of.kind === "derivative"; of = of.of) bys.push(of.by);
  const top = write(of, lexicon);
  if (of.kind === "letter" && !of.over) return { tex: partialTex(top.tex, bys, lexicon), level: loose.power };
  const tex = `${partialTex("", bys, lexicon)} ${bracketed(top, loose.product)}`;
  return { tex, level: loose.product, isOpen: true };
}

function relationTex({ left, relation, right }: BracketNode, lexicon: Lexicon): string {
  return `${write(left, lexicon).tex} ${relations[relation]} ${write(right, lexicon).tex}`;
}

function casesTex({ values, conditions }: CasesNode, lexicon: Lexicon): Written {
  const rows = values.map((value, k) => {
    const condition = conditions[k];
    const when =
      condition?.kind === "bracket" ? `\\text{if } ${relationTex(condition, lexicon)}` : "\\text{otherwise}";
    return `${write(value, lexicon).tex} & ${when}`;
  });
  return { tex: `\\begin{cases} ${rows.join(" \\\\ ")} \\end{cases}`, level: loose.sum };
}

function foldTex({ fold, index, lower, upper, only, body }: FoldNode, lexicon: Lexicon): Written {
  const sign = fold === "max" || fold === "min" ? `\\${fold}\\limits` : `\\${fold}`;
  const from = lower ? `${index} = ${write(lower, lexicon).tex}` : index;
  const under = only ? onlyTex(index, only, lexicon) : from;
  const to = upper ? `^{${write(upper, lexicon).tex}}` : "";
  return {
    tex: `${sign}_{${under}}${to} ${bracketed(write(body, lexicon), loose.product)}`,
    level: loose.product,
    isOpen: true,
  };
}

/** i ≠ j below the sign; what holds of more than the index in a line of its own. */
function onlyTex(index: string, only: Node, lexicon: Lexicon): string {
  const conditions = bracketsOf(only).map((bracket) => relationTex(bracket, lexicon));
  const [first] = bracketsOf(only);
  const isOwn = conditions.length === 1 && first.left.kind === "index" && first.left.name === index;
  return isOwn ? conditions[0] : `\\substack{${index} \\\\ ${conditions.join(",\\; ")}}`;
}

function bracketsOf(node: Node): BracketNode[] {
  if (node.kind === "bracket") return [node];
  return node.kind === "operation" ? [...bracketsOf(node.left), ...bracketsOf(node.right)] : [];
}

function callTex(name: string, inputs: readonly Written[]): Written {
  const [{ tex }] = inputs;
  switch (name) {
    case "exp":
      return { tex: `e^{${tex}}`, level: loose.power };
    case "floor":
      return atom(`\\left\\lfloor ${tex}\\right\\rfloor`);
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
      // The sign that stands in a brace is that of its term.
      if (right.kind === "negative")
        return {
          tex: `${first.tex} - ${bracketed(write(right.of, lexicon), loose.product)}`,
          level: loose.sum,
        };
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
