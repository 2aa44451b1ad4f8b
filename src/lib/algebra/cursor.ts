import { fail } from "./fault.js";
import type { Token } from "./token.js";

const partners: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "|": "|",
  "‖": "‖",
  "⌊": "⌋",
};

/** A place among tokens. */
export class Cursor {
  #at = 0;
  /** Bars that are open: | opens where none is, and closes where one is. */
  readonly bars: string[] = [];

  constructor(private readonly tokens: readonly Token[]) {}

  get token(): Token {
    return this.tokens[Math.min(this.#at, this.tokens.length - 1)];
  }

  get at(): number {
    return this.#at;
  }

  ahead(count: number): Token {
    return this.tokens[Math.min(this.#at + count, this.tokens.length - 1)];
  }

  /** What stands at a place; nothing before the first. */
  textAt(at: number): string {
    return this.tokens[at]?.text ?? "";
  }

  next(): Token {
    const { token } = this;
    this.#at++;
    return token;
  }

  goTo(at: number): void {
    this.#at = at;
  }

  is(...signs: string[]): boolean {
    return this.token.kind === "sign" && signs.includes(this.token.text);
  }

  /** Whether a subscript without brackets stands here. */
  isRun(): boolean {
    return this.token.kind === "sub";
  }

  isName(...names: string[]): boolean {
    return this.token.kind === "name" && names.includes(this.token.text);
  }

  /** The next token if it is this sign. */
  take(...signs: string[]): Token | undefined {
    return this.is(...signs) ? this.next() : undefined;
  }

  /** The bracket that closes `open`. @throws ReadError where it does not stand here */
  close(open: Token): Token {
    const partner = partners[open.text];
    if (this.is(partner)) return this.next();
    if (this.token.kind === "end") {
      return fail("bracket", open, `The bracket ${open.text} that opens here is not closed.`);
    }
    return fail(
      "bracket",
      this.token,
      `Here ${partner} should close the bracket ${open.text}, not ${this.token.text}.`,
    );
  }
}
