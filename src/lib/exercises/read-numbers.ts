import { commas, type NumberToken, numberTokens, UnreadError } from "./number-tokens.js";

/** Numbers that somebody typed, row after row; or the first place that is none, and why. */
export type NumbersRead =
  | { readonly rows: readonly (readonly number[])[] }
  | { readonly message: string; readonly from: number; readonly to: number };

const constants = new Map([
  ["e", Math.E],
  ["pi", Math.PI],
  ["π", Math.PI],
]);
const functions = new Map([
  ["ln", Math.log],
  ["log", Math.log],
  ["log2", Math.log2],
  ["log10", Math.log10],
  ["exp", Math.exp],
  ["sqrt", Math.sqrt],
  ["√", Math.sqrt],
  ["abs", Math.abs],
]);

/** Brackets inside brackets, signs before signs: nobody needs more, and a browser's stack has an end. */
const deepest = 100;

/**
 * Reads constants: fractions, powers, `ln 2`, `sqrt(2)`, `√2`, `e^(-1)`, `10⁻³`, `25 %`; with commas or blanks between
 * the numbers of a row, and `;`, a new line or `][` between rows. `p = 0.5` is read as 0.5. A comma between digits is
 * taken as whatever gives as many numbers as there should be.
 *
 * @param count of numbers that there should be
 * @param percentIs what % stands for; defaults to 0.01
 */
export function readNumbers(text: string, count: number, percentIs = 0.01): NumbersRead {
  const readings = commas.map((comma): NumbersRead => {
    try {
      return { rows: new Reader(numberTokens(text, comma), count > 1, percentIs).rows() };
    } catch (error) {
      if (error instanceof UnreadError) return { message: error.message, from: error.from, to: error.to };
      throw error;
    }
  });
  return readings.find((one) => "rows" in one && one.rows.flat().length === count) ?? readings[0];
}

/** sum = product {± product}; product = signed {· signed}; signed = [±] power; power = single [^ signed]. */
class Reader {
  private readonly tokens: readonly NumberToken[];
  private at = 0;
  private open = 0;
  private depth = 0;

  constructor(
    tokens: readonly NumberToken[],
    private readonly isRow: boolean,
    private readonly percentIs: number,
  ) {
    this.tokens = withoutOuterBrackets(tokens);
  }

  rows(): number[][] {
    const rows: number[][] = [[]];
    while (this.next.kind !== "end") {
      rows[rows.length - 1].push(this.entry());
      if (this.passed("row")) rows.push([]);
    }
    return rows;
  }

  private entry(): number {
    const first = this.next;
    const value = this.sum();
    if (!Number.isFinite(value)) this.fail("This does not come to a number.", first);
    const { kind, spaced, text } = this.next;
    if (text === ")") this.fail("This bracket was never opened.");
    const isBetween = this.passed("comma") || kind === "row" || kind === "end" || spaced;
    if (!isBetween) this.fail("A sign is missing before this.");
    if (kind === "comma" && this.next.kind === "end") this.fail("A number is missing at the end.");
    return value;
  }

  private passed(kind: NumberToken["kind"]): boolean {
    if (this.next.kind !== kind) return false;
    this.at++;
    return true;
  }

  private get next(): NumberToken {
    return this.tokens[this.at];
  }

  private take(text: string): boolean {
    const found = this.next.kind === "sign" && this.next.text === text;
    if (found) this.at++;
    return found;
  }

  private fail(message: string, { from, text }: NumberToken = this.next): never {
    throw new UnreadError(message, from, from + Math.max(1, text.length));
  }

  /** In a row "1 -4" are two numbers, "1 - 4" is one. */
  private startsEntry(): boolean {
    return this.isRow && this.open === 0 && this.next.spaced && !this.tokens[this.at + 1]?.spaced;
  }

  private sum(): number {
    let value = this.product();
    while (!this.startsEntry()) {
      if (this.take("+")) value += this.product();
      else if (this.take("-")) value -= this.product();
      else break;
    }
    return value;
  }

  private product(): number {
    let value = this.signed();
    for (;;) {
      if (this.take("*")) value *= this.signed();
      else if (this.take("/")) value /= this.signed();
      else if (this.next.kind === "name" || (this.next.text === "(" && !this.startsEntry()))
        value *= this.power();
      else return value;
    }
  }

  private signed(): number {
    if (++this.depth > deepest) this.fail("This is nested too deeply.");
    const value = this.take("-") ? -this.signed() : this.take("+") ? this.signed() : this.power();
    this.depth--;
    return value;
  }

  private power(): number {
    let value = this.single();
    while (this.take("%")) value *= this.percentIs;
    if (this.next.kind === "power") return value ** this.tokens[this.at++].value;
    return this.take("^") ? value ** this.signed() : value;
  }

  private single(): number {
    const token = this.next;
    if (this.take("(")) {
      this.open++;
      const value = this.sum();
      this.open--;
      if (!this.take(")")) this.fail("This bracket is not closed.", token);
      return value;
    }
    if (token.kind !== "number" && token.kind !== "name") this.fail("A number is missing here.");
    this.at++;
    if (token.kind === "number") return token.value;
    const name = token.text.toLowerCase();
    const apply = functions.get(name);
    if (apply) return apply(this.signed());
    return (
      constants.get(name) ??
      this.fail(`“${token.text}” is not known here. Numbers, e, π, ln, exp and sqrt are.`, token)
    );
  }
}

/** Leaves out the brackets of (1 2), which say no more than that it is a row. */
function withoutOuterBrackets(tokens: readonly NumberToken[]): readonly NumberToken[] {
  let open = 0;
  const closes = tokens.findIndex(({ text }) => {
    open += text === "(" ? 1 : text === ")" ? -1 : 0;
    return open === 0;
  });
  const isOuter = tokens[0].text === "(" && closes === tokens.length - 2;
  return isOuter ? [...tokens.slice(1, -2), ...tokens.slice(-1)] : tokens;
}
