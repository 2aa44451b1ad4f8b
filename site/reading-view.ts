import { typescriptLanguage } from "@codemirror/lang-javascript";

type SyntaxNode = ReturnType<typeof typescriptLanguage.parser.parse>["topNode"];

/**
 * A function of the library without what serves the machine alone. By rule, and in this order:
 *
 * - guards go: `if (…) throw …`, calls of functions named `expect…`, and what the doc comment says of errors;
 * - rounding goes: `round(e)`, where `round` is what `roundingOf` gave, `toFloat32(e)`, `Math.fround(e)` and `flush(e)`
 *   are e;
 * - strides go: `w.data[k * w.stride + j]` is `w[k][j]`, a row of it `w[k]`, `b.data[j]` is `b[j]`, and
 *   `x.flat.data[placeIn(x, m, c, i, j)]` is `x[m][c][i][j]`. A constant that is nothing but a row is written out.
 *
 * A matrix keeps its own text where one of its uses fits no rule. What is left computes the same, up to rounding.
 */
export function readingView(code: string): string {
  for (let kept: readonly string[] = []; ; ) {
    const fold = new Fold(code, kept);
    const text = fold.text();
    const left = fold.leftIn(text);
    if (left.length === 0) return text;
    kept = [...kept, ...left];
  }
}

/** Stands in place of a statement that goes, until its line does. */
const gone = "\u0000";

class Fold {
  readonly #code: string;
  /** Matrices that keep their own text. */
  readonly #kept: readonly string[];
  /** Names of rounding functions. */
  readonly #rounding = new Set(["toFloat32", "flush", "Math.fround"]);
  /** What a name is written as: `yRow` is `y[i]`, a row of `y`. */
  readonly #rows = new Map<string, { readonly text: string; readonly of: string }>();
  readonly #folded = new Set<string>();
  readonly #tree: SyntaxNode;

  constructor(code: string, kept: readonly string[]) {
    this.#code = code;
    this.#kept = kept;
    this.#tree = typescriptLanguage.parser.parse(code).topNode;
    this.#findRounding();
  }

  text(): string {
    return withoutThrows(this.#write(this.#tree))
      .split("\n")
      .filter((line) => !line.includes(gone))
      .join("\n");
  }

  /** Matrices of which a part is folded, but not all. */
  leftIn(text: string): string[] {
    return [...this.#folded].filter((name) =>
      new RegExp(`(?<![\\w.])${name.replaceAll(".", "\\.")}\\.(data|flat|stride)\\b`).test(text),
    );
  }

  #of(node: SyntaxNode): string {
    return this.#code.slice(node.from, node.to);
  }

  /** Finds constants that `roundingOf` gave and that are called, and nothing else. */
  #findRounding(): void {
    const code = this.#code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    const name = /const (\w+) = roundingOf\(/.exec(code)?.[1];
    if (!name) return;
    const uses = code.match(new RegExp(`(?<![\\w.])${name}\\b`, "g"))?.length;
    const calls = code.match(new RegExp(`(?<![\\w.])${name}\\(`, "g"))?.length ?? 0;
    if (uses === calls + 1) this.#rounding.add(name);
  }

  /** A node with all that is in it. */
  #write(node: SyntaxNode): string {
    const special = this.#rewrite(node);
    if (special !== undefined) return special;
    let text = "";
    let at = node.from;
    for (const child of children(node)) {
      text += this.#code.slice(at, child.from) + this.#write(child);
      at = child.to;
    }
    return text + this.#code.slice(at, node.to);
  }

  #rewrite(node: SyntaxNode): string | undefined {
    switch (node.name) {
      case "ExpressionStatement":
      case "IfStatement":
        return this.#isGuard(node) ? gone : undefined;
      case "VariableDeclaration":
        return this.#constant(node);
      case "VariableName":
        return this.#rows.get(this.#of(node))?.text;
      case "CallExpression":
        return this.#rounded(node) ?? this.#row(node)?.text;
      case "MemberExpression":
        return this.#element(node);
      default:
        return undefined;
    }
  }

  /** Whether a statement does nothing but check. */
  #isGuard(node: SyntaxNode): boolean {
    if (node.name === "ThrowStatement") return true;
    if (node.name === "ExpressionStatement") return /^expect[A-Z]\w*\(/.test(this.#of(node));
    if (node.name === "Block")
      return children(node).every((child) => /^[{}]$/.test(child.name) || this.#isGuard(child));
    return (
      node.name === "IfStatement" &&
      !node.getChild("else") &&
      !!node.lastChild &&
      this.#isGuard(node.lastChild)
    );
  }

  /** What becomes of a constant that is rounding, the storage of maps, or a row. */
  #constant(node: SyntaxNode): string | undefined {
    const [, name, value] = /^const (\w+) = ([^;]*);?$/.exec(this.#of(node)) ?? [];
    if (name === undefined) return undefined;
    if (this.#rounding.has(name) && value.startsWith("roundingOf(")) return gone;
    const [, maps] = /^([\w.]+)\.flat\.data$/.exec(value) ?? [];
    if (maps !== undefined && this.#allInPlace(name)) return gone;
    const call = node.getChild("CallExpression");
    const row = call && this.#row(call);
    if (!row?.text.endsWith("]")) return undefined;
    this.#rows.set(name, row);
    return gone;
  }

  /** Whether all uses of maps' storage are elements with a place. */
  #allInPlace(name: string): boolean {
    return !new RegExp(`(?<![\\w.])${name}\\b(?!\\[placeIn\\()(?! =)`).test(this.#code);
  }

  #rounded(node: SyntaxNode): string | undefined {
    const [callee, list] = children(node);
    const args = list ? argumentsOf(list) : [];
    if (!this.#rounding.has(this.#of(callee)) || args.length !== 1) return undefined;
    const inside = this.#write(args[0]);
    const tight = node.parent?.name === "BinaryExpression" || node.parent?.name === "UnaryExpression";
    const isProduct = /^[*/%]/.test(operatorOf(args[0], this.#code));
    const inSum = node.parent !== null && /^[+-]/.test(operatorOf(node.parent, this.#code));
    const isFirst = node.parent?.firstChild?.from === node.from;
    const bare = !tight || !/Binary|Conditional/.test(args[0].name) || (inSum && (isProduct || isFirst));
    return bare ? inside : `(${inside})`;
  }

  /** `m.data.subarray(k * m.stride, k * m.stride + m.cols)` is `m[k]`, `m.data.subarray(0, m.cols)` is `m`. */
  #row(node: SyntaxNode): { text: string; of: string } | undefined {
    const [callee, list] = children(node);
    const [, of] = /^([\w.]+)\.data\.subarray$/.exec(this.#of(callee)) ?? [];
    if (of === undefined || this.#kept.includes(of) || !list) return undefined;
    const [from, to] = argumentsOf(list).map((argument) => this.#of(argument));
    if (from === "0" && to === `${of}.cols`) return this.#named(of, of);
    const start = ` * ${of}.stride`;
    if (!from?.endsWith(start) || to !== `${from} + ${of}.cols`) return undefined;
    return this.#named(of, `${of}[${from.slice(0, -start.length)}]`);
  }

  #element(node: SyntaxNode): string | undefined {
    const [object, bracket, index] = children(node);
    const row = this.#rows.get(this.#of(object));
    if (row && this.#of(node) === `${this.#of(object)}.length`) return `${row.of}.cols`;
    if (bracket?.name !== "[" || !index) return undefined;
    const place = this.#place(index);
    if (place) return place;
    const [, of] = /^([\w.]+)\.data$/.exec(this.#of(object)) ?? [];
    if (of === undefined || this.#kept.includes(of)) return undefined;
    const [product, , column] = children(index);
    const start = ` * ${of}.stride`;
    if (index.name === "BinaryExpression" && this.#of(product).endsWith(start)) {
      const line = this.#of(product)
        .slice(0, -start.length)
        .replace(/^\((.*)\)$/, "$1");
      return this.#named(of, `${of}[${line}][${this.#write(column)}]`).text;
    }
    if (this.#of(index).includes("stride") || index.name !== "VariableName") return undefined;
    return this.#named(of, `${of}[${this.#of(index)}]`).text;
  }

  /** `placeIn(x, m, c, i, j)` as a place is `x[m][c][i][j]`. */
  #place(index: SyntaxNode): string | undefined {
    const [callee, list] = children(index);
    if (index.name !== "CallExpression" || this.#of(callee) !== "placeIn" || !list) return undefined;
    const [maps, ...places] = argumentsOf(list);
    const of = this.#of(maps);
    if (this.#kept.includes(of)) return undefined;
    return this.#named(of, of + places.map((place) => `[${this.#write(place)}]`).join("")).text;
  }

  #named(of: string, text: string): { text: string; of: string } {
    this.#folded.add(of);
    return { text, of };
  }
}

function children(node: SyntaxNode): SyntaxNode[] {
  const all: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) all.push(child);
  return all;
}

function argumentsOf(list: SyntaxNode): SyntaxNode[] {
  return children(list).filter(({ name }) => !/^[(),]$/.test(name));
}

function operatorOf(node: SyntaxNode, code: string): string {
  const operator = node.name === "BinaryExpression" ? node.getChild("ArithOp") : null;
  return operator ? code.slice(operator.from, operator.to) : "";
}

/** A text whose doc comments say nothing of errors. */
function withoutThrows(text: string): string {
  return text.replace(/\n \* @throws[^\n]*(\n \* {2,}[^\n]*)*/g, "").replace(/\n \*(?=\n \*\/)/g, "");
}
