import type { Alphabet } from "./alphabet.js";
import { readOwn } from "./read.js";
import { withIndices } from "./rewrite.js";
import type { LetterNode, Node } from "./tree.js";

/** What a letter is by others: `left = body`. */
export interface Definition {
  readonly left: LetterNode;
  readonly body: Node;
}

/** Values of a letter of chance, with the chance of each. */
export interface Chance {
  readonly value: Node;
  readonly chance: Node;
}

export interface Definitions {
  readonly is: ReadonlyMap<string, Definition>;
  readonly chances: ReadonlyMap<string, readonly Chance[]>;
}

const known = new WeakMap<Alphabet, Definitions>();

/**
 * The definitions of an alphabet, read once.
 *
 * @throws RangeError for one that cannot be read, or that begins with anything but its letter
 */
export function definitionsOf(alphabet: Alphabet): Definitions {
  const found = known.get(alphabet) ?? {
    is: new Map(
      alphabet.letters.flatMap(({ name, is }) => (is ? [[name, definition(name, is, alphabet)]] : [])),
    ),
    chances: new Map(
      alphabet.letters.flatMap(({ name, chance }) => (chance ? [[name, chancesOf(chance, alphabet)]] : [])),
    ),
  };
  known.set(alphabet, found);
  return found;
}

function definition(name: string, is: string, alphabet: Alphabet): Definition {
  const [left, body, ...others] = readOwn(is, alphabet).sides;
  if (left.kind !== "letter" || left.name !== name || !body || others.length > 0) {
    throw new RangeError(`definition of ${name} must be one equation that begins with it: ${is}`);
  }
  return { left, body };
}

function chancesOf(text: string, alphabet: Alphabet): Chance[] {
  return text.split(";").map((pair) => {
    const [value, chance] = pair.split(":").map((part) => readOwn(part, alphabet).sides[0]);
    if (!value || !chance) throw new RangeError(`a chance must be written value: chance: ${pair}`);
    return { value, chance };
  });
}

/** The body of a definition for other indices. */
export function bodyFor({ left, body }: Definition, indices: readonly Node[]): Node {
  const pairs = left.indices.flatMap((index, k) =>
    index.kind === "index" && indices[k] ? [[index.name, indices[k]] as const] : [],
  );
  return withIndices(body, new Map(pairs));
}
