import { greekName, isGreek } from "./greek.js";

/**
 * What values a letter takes: any number (the default), above 0, not 0, between 0 and 1, a whole number from 1 to 5, 0
 * or 1, rows that are positive and add up to 1, rows with a single 1, ones alone.
 */
export type Domain =
  | "real"
  | "positive"
  | "nonzero"
  | "unit"
  | "integer"
  | "bit"
  | "simplex"
  | "one-hot"
  | "ones";

/** A letter that counts in an exercise. */
export interface Letter {
  /** As it is typed: "x", "dW", "eta", "W_1", "n_in"; "mhat" and "htilde" for m̂ and h̃. */
  readonly name: string;
  /** Other ways to type it. The Greek sign, W1 for W_1 and m_hat for mhat are known without. */
  readonly aliases?: readonly string[];
  /** Name of its entries, "w" of W: w_kj and W_kj are then one. */
  readonly entry?: string;
  /** Defaults to what the name says. */
  readonly tex?: string;
  readonly meaning: string;
  /** Names of its dimensions, "B × n"; a row is "n" or "1 × n"; left out: a number. */
  readonly shape?: string;
  readonly domain?: Domain;
  /** "p/z": the letter is ∂p/∂z, first the indices of p, then those of z; "L/w/w" is ∂²L/∂w∂w. */
  readonly partial?: string;
  /**
   * Its value by letters that stand before it: "p_j = e^z_j / sum_k e^z_k". A partial needs none where what stands on
   * top has one: it is differentiated.
   */
  readonly is?: string;
  /** Values and their chances, "0: r; 1/(1-r): 1-r": every entry is drawn alone, and E[…] is the mean over all draws. */
  readonly chance?: string;
  /** 0 at indices that are outside of its shape, where there is otherwise no value. */
  readonly zeroOutside?: boolean;
}

/** A dimension: its name is its size in formulas. */
export interface Dimension {
  readonly name: string;
  readonly meaning: string;
  /** What one of it is, "sample": a wrong answer is then told when it is right for one alone. */
  readonly one?: string;
  /** Where its indices begin; defaults to 0. */
  readonly first?: 0 | 1;
  /** Smallest and largest size at which formulas are tried; defaults to [2, 4]. */
  readonly sizes?: readonly [least: number, most: number];
  /** Its size by others that stand before it. */
  is?(sizes: Readonly<Record<string, number>>): number;
}

/** The letters that count in an exercise. */
export interface Alphabet {
  readonly letters: readonly Letter[];
  readonly dimensions?: readonly Dimension[];
  /** Letters of indices with the dimension that each counts: { i: "B", j: "n" }. Others take theirs from their place. */
  readonly indices?: Readonly<Record<string, string>>;
}

/** Functions that need no declaration; number of inputs. */
export const functions: Readonly<Record<string, number>> = {
  exp: 1,
  ln: 1,
  log: 1,
  sqrt: 1,
  abs: 1,
  sign: 1,
  tanh: 1,
  sigmoid: 1,
  relu: 1,
  softmax: 1,
  cos: 1,
  sin: 1,
  floor: 1,
  diag: 1,
  norm: 1,
  max: 2,
  min: 2,
};

const words = ["sum", "prod", "hat", "tilde", "odot", "sigma", "E", "Var", "T", "d", "e", "pi"];

/** An alphabet with what is looked up while reading. */
export interface Lexicon {
  readonly alphabet: Alphabet;
  /** The letter of a spelling. */
  letter(spelling: string): Letter | undefined;
  dimension(name: string): Dimension | undefined;
  /** The dimension that an index is declared to count, j' as j. */
  counted(index: string): string | undefined;
  /** The letter that is declared as ∂top/∂bottom. */
  partial(top: string, bottom: string): Letter | undefined;
  /** What a run of letters may be made of: names, functions, indices, the dW of dL/dW. */
  readonly known: ReadonlySet<string>;
}

const lexicons = new WeakMap<Alphabet, Lexicon>();

/**
 * Makes an alphabet ready for reading, once.
 *
 * @throws RangeError for two letters of one name
 */
export function lexiconOf(alphabet: Alphabet): Lexicon {
  const made = lexicons.get(alphabet) ?? makeLexicon(alphabet);
  lexicons.set(alphabet, made);
  return made;
}

function makeLexicon(alphabet: Alphabet): Lexicon {
  const { letters, dimensions = [], indices = {} } = alphabet;
  const bySpelling = new Map<string, Letter>();
  for (const letter of letters) {
    if (bySpelling.has(plainName(letter.name)))
      throw new RangeError(`a letter is there twice: ${letter.name}`);
    for (const spelling of [letter.name, letter.entry ?? [], letter.aliases ?? []]
      .flat()
      .flatMap(spellings)) {
      if (!bySpelling.has(spelling)) bySpelling.set(spelling, letter);
    }
  }
  const byDimension = new Map(dimensions.map((dimension) => [dimension.name, dimension]));
  const partials = new Map(
    letters.flatMap((letter) => (letter.partial ? [[plainName(letter.partial), letter] as const] : [])),
  );
  const bases = [...bySpelling.keys(), ...byDimension.keys()].map((name) => name.split("_")[0]);
  return {
    alphabet,
    letter: (spelling) => bySpelling.get(spelling),
    dimension: (name) => byDimension.get(name),
    counted: (index) => indices[index] ?? indices[index.replaceAll("'", "")],
    partial: (top, bottom) => partials.get(`${top}/${bottom}`),
    known: new Set([
      ...bases,
      ...[...partials.keys()].flatMap((partial) =>
        partial.split("/").map((name) => `d${name.split("_")[0]}`),
      ),
      ...Object.keys(indices),
      ...Object.keys(functions),
      ...words,
    ]),
  };
}

function spellings(name: string): string[] {
  const plain = plainName(name);
  const accent = plain.match(/^(.+?)(hat|tilde)(_.+)?$/);
  return [
    plain,
    plain.replace(/_(\d+)$/, "$1"),
    ...(accent ? [`${accent[1]}_${accent[2]}${accent[3] ?? ""}`] : []),
  ];
}

/** A name with Greek signs written out and one kind of prime. */
export function plainName(name: string): string {
  return Array.from(name.normalize("NFD"), (sign) => greekName(sign) ?? accents[sign] ?? sign).join("");
}

const accents: Readonly<Record<string, string>> = { "\u0302": "hat", "\u0303": "tilde", "′": "'", "’": "'" };

/** Names of the dimensions of a letter, without those of size 1: what its indices count. */
export function dimensionsOf(letter: Letter): readonly string[] {
  return (letter.shape ?? "")
    .split(/[×,]/)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "1");
}

/** Names of rows and columns of a letter without indices; undefined for a number, null for more than a matrix. */
export function matrixShape(letter: Letter): readonly [string, string] | undefined | null {
  const names = (letter.shape ?? "")
    .split(/[×,]/)
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) return undefined;
  if (names.length === 1) return ["1", names[0]];
  return names.length === 2 ? [names[0], names[1]] : null;
}

/** TeX of a name: "eta" → "\eta", "W_1" → "W_{1}", "mhat" → "\hat m", "dW" → "dW". */
export function texOfName(name: string): string {
  const [base, ...subscript] = plainName(name).split("_");
  const primes = base.match(/'*$/)?.[0] ?? "";
  const tex = texOfBase(base.slice(0, base.length - primes.length)) + primes;
  return subscript.length > 0 ? `${tex}_{${texOfSubscript(subscript.join("_"))}}` : tex;
}

function texOfBase(base: string): string {
  const accent = base.match(/^(.+?)(hat|tilde)$/);
  if (accent) {
    const d = accent[1].length > 1 && accent[1].startsWith("d") && !isGreek(accent[1]);
    return d
      ? `d\\${accent[2]}{${texOfBase(accent[1].slice(1))}}`
      : `\\${accent[2]}{${texOfBase(accent[1])}}`;
  }
  if (isGreek(base)) return `\\${base}`;
  if (base.startsWith("d") && isGreek(base.slice(1))) return `d\\${base.slice(1)}`;
  return base.length <= 2 || /^d[A-Z]/.test(base) ? base : `\\mathit{${base}}`;
}

function texOfSubscript(text: string): string {
  if (isGreek(text)) return `\\${text}`;
  return /^[a-z]{2,}$/i.test(text) ? `\\mathit{${text}}` : text;
}
