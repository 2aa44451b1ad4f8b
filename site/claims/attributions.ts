/** What is said of others: a place in a text. */
export interface Attribution {
  readonly at: number;
  readonly words: string;
}

/** Programs, data sets and houses; what a page says of them is theirs to say. */
const makers =
  /\b(?:Google|NIST|Keras|PyTorch|TensorFlow|Pygame|Matplotlib|scikit-learn|cairo|Fashion-MNIST|MNIST|NumPy’s|(?:EMNIST|Quick, Draw!)(?: Balanced)?(?: \w+){0,2} (?:has|have|had|is|are|was|were|comes?|ships?|takes?|stands?))\b/g;

/** Names of methods, and words: “He’s weights” says nothing of him, “He and his colleagues” does. */
const methods = ["Cauchy", "He", "Keys", "Nesterov"];
const methodMakers = new RegExp(
  `\\b(?:${methods.join("|")})(?= (?:and (?:his|her|\\p{Lu}\\p{L}+ (?:\\p{Ll}+ed|took|put))|\\p{Ll}+ed|took|put|gave|wrote|shows?)\\b)`,
  "gu",
);

/** The five projects, and what anybody said. */
const sayings = [
  /\b[Tt]he (?:(?:first|second|third|fourth|fifth|other) )?(?:projects?|classifier)\b(?! of)/g,
  /\b[Tt]he original(?= \p{L}|’s)|\b(?:by|as|in|of) the original\b/gu,
  /\b(?:the|five|of the|its|their) (?:projects?(?:’s|'s)? )?(?:makers|authors|users|students|description)\b/gi,
  /\b(?:one|two|three|each|all|first|second|third|fourth|fifth|five) (?:of (?:the|these|those) )?(?:five )?projects\b/gi,
  /\b(?:first|second|third|fourth|fifth) (?:system|hypothesis)\b/gi,
  /\b[Ss]ystem [1-5]\b/g,
  /\breported\b/gi,
  /\b[Tt]he (?:\w+ )?documents?\b/g,
  /\b(?:(?:all|most|many|some|other|published) (?:\w+ )?(?:libraries|library|books|papers|recipes|sources|texts)|a published library)\b/gi,
  /\bet al\b/g,
];

/**
 * The places of a text that say something of others: the five projects, people, programs, makers of data.
 *
 * @param names of people, as the Sources of the pages give them
 */
export function attributionsIn(text: string, names: readonly string[]): Attribution[] {
  const others = names.filter((name) => !methods.includes(name));
  const people = new RegExp(`(?<![\\p{L}-])(?:${others.join("|") || "(?!)"})(?![\\p{L}-])`, "gu");
  return [people, methodMakers, makers, ...sayings]
    .flatMap((pattern) => Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({ at: index, words })))
    .sort((one, other) => one.at - other.at);
}

/** Family names in a list of sources: "A. Krogh and J. A. Hertz, “A simple …”" has Krogh and Hertz. */
export function namesIn(sources: string): string[] {
  const found = sources.matchAll(
    /(?:\b\p{Lu}\.[ -]?)+((?:(?:van|de|der|von|ter|le) )*\p{Lu}[\p{L}’-]+)(?=,| and\b)/gu,
  );
  return [...new Set(Array.from(found, ([, name]) => name))];
}
