/** Words that the workbook does not use, and what it says instead. */
export interface HouseWord {
  /** Global, so that every place of a text is found. */
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Words that end as American verbs do, and are no such verbs. */
const notVerbs = "(?!(?:\\w*siz|priz|\\w*seiz|maiz|bronz|citiz|horiz)(?:e|ing|on))";

/**
 * What a machine can hear: words that a native ear would not say, padding, and American spelling. A rule stands here only
 * where nearly every place that it finds reads better without; `docs/prose.md` says what no rule can.
 */
export const houseWords: readonly HouseWord[] = [
  // Clipped or foreign.
  { pattern: /\bbeside each other\b/gi, instead: "side by side" },
  { pattern: /\b(?:is|are) the matter of\b/gi, instead: "is the subject of" },
  { pattern: /\bas many of (?:each|both)\b(?! \w* ?as\b)/gi, instead: "equally many of" },
  { pattern: /\b(?:one|a|each) (?:class|category|row|unit|coefficient|epoch) more\b/gi, instead: "one more" },
  { pattern: /\bparted\b|\bpart (?:all|the drawings|the samples)\b/gi, instead: "split" },
  { pattern: /\btrainings\b/gi, instead: "training runs" },
  { pattern: /(?<=\w, )less the\b/g, instead: "minus the" },
  { pattern: /\b(?:the same|equal) to the bit\b/gi, instead: "bit for bit" },
  { pattern: /\b(?:allow|enable|permit)(?:s|ed)? to\b/gi, instead: "let you" },
  { pattern: /\bhow (?:it|they|this|that) looks? like\b/gi, instead: "what … looks like" },
  {
    pattern: /(?:(?<=^|[.?!;:]\s)|\b(?:if|when|what|how|where) )one (?:can|has to|must|may|cannot)\b/gi,
    instead: "you",
  },
  // Padding, and what makes a reader feel slow.
  { pattern: /\b(?:in order to|so as to)\b/gi, instead: "to" },
  { pattern: /\bdue to the fact that\b/gi, instead: "because" },
  { pattern: /\b(?:it should be noted|it is important to note|needless to say)\b/gi, instead: "nothing" },
  { pattern: /\b(?:simply|obviously|trivially|of course|basically)\b/gi, instead: "nothing" },
  {
    pattern: /\b(?:amazing|powerful|revolutionary|state-of-the-art|incredible)\b/gi,
    instead: "a measurement",
  },
  { pattern: /(?<!Quick, Draw)!(?=\s|$|[”’)])/g, instead: "a full stop" },
  // American spelling.
  {
    pattern: new RegExp(`\\b${notVerbs}\\w{2,}(?:iz(?:e[sdr]?|ing|ations?)|yz(?:e[sdr]?|ing))\\b`, "gi"),
    instead: "British spelling, -ise",
  },
  {
    pattern:
      /\b(?:colors?|colored|behaviors?|neighbors?|neighboring|favorite|labor|centers?|centered|fibers?|gray|modeling|labeled|canceled|traveled|defense)\b/gi,
    instead: "British spelling",
  },
];
