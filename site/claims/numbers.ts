import { characterClasses } from "../../src/lib/data/sample-sets.js";
import { pixelCount, side } from "../../src/lib/drawing/picture-size.js";

/** A number in prose, typed in digits or in words. */
export interface TypedNumber {
  /** Its place in the text. */
  readonly at: number;
  readonly words: string;
  /** What it says: 0.095 for "9.5 %", 3 for "three times". */
  readonly value: number;
  /** How far what it stands for may be from what it says: half of its last digit, or a tenth of a number in words. */
  readonly tolerance: number;
}

/** Why a number needs no proof. */
export interface Exemption {
  readonly reason: string;
  /** Whether it holds for a number with this before and this behind it in its block. */
  holds(before: string, words: string, after: string, isHeading: boolean): boolean;
}

/** What is measured or compared: a number before it is never exempt. */
const measure =
  /^(?:\s*(?:%|‰|×(?!\s*\d)|°)|[\s-]*(?:points?|times|fold|percent|per cent|ms|s|kB|MB|GB|(?:milli)?seconds?|minutes?|hours?|days?)\b)/;

/** Facts about the pictures that stand on every page, each with what stands beside it and the constant it equals. */
export const facts: readonly {
  readonly words: string;
  readonly constant: number;
  readonly before?: RegExp;
  readonly after?: RegExp;
}[] = [
  { words: "28", constant: side, after: /^ × 28\b|^ (?:grey levels|pixels)\b/ },
  { words: "28", constant: side, before: /28 × $/ },
  { words: "784", constant: pixelCount, after: /^ (?:pixels|numbers|inputs|weights|bytes|grey levels)\b/ },
  {
    words: "255",
    constant: 2 ** 8 - 1,
    before: /\b(?:[Dd]ivid(?:e|ed|ing) (?:the pixels )?by|from 0(?:, paper,)? to) $/,
  },
  { words: "47", constant: characterClasses.length, after: /^ (?:classes|labels)\b/ },
];

const exemptions: readonly Exemption[] = [
  {
    reason: "0 and 1 belong to the language of mathematics",
    holds: (_before, words) => words === "0" || words === "1",
  },
  {
    reason: "the layers of a network are its name: 784–128–5",
    holds: (before, words, after) => /(?:^|[^\d.–])784(?:–\d+)+(?![\d.])/.test(chain(before, words, after)),
  },
  {
    reason: "the size of the pictures, beside its noun, is a constant of the code",
    holds: (before, words, after) =>
      facts.some(
        (fact) =>
          fact.words === words && (fact.before?.test(before) ?? true) && (fact.after?.test(after) ?? true),
      ),
  },
  {
    reason: "a number after such a noun is a name: system 3, layer 1, class 0",
    holds: (before) =>
      /\b(?:[Ss]ystem|[Pp]roject|CNN|[Ss]eed|[Ll]ayer|[Cc]lass|[Ll]abel|[Cc]hapter|[Ss]ection|[Rr]ow|[Cc]olumn|[Pp]lace|[Uu]nit|Type|version|Database) $/.test(
        before,
      ),
  },
  {
    reason: "the headings of a list are numbered",
    holds: (before, _words, after, isHeading) => isHeading && before.trim() === "" && after.startsWith(". "),
  },
  {
    reason: "licences and fonts have numbers in their names",
    holds: (before) => /(?:CC BY|License|Source Serif) $/.test(before),
  },
];

/** Why a number that stands in a block needs no proof, or undefined where it needs one. */
export function exemptionOf(
  text: string,
  { at, words }: TypedNumber,
  isHeading: boolean,
): Exemption | undefined {
  const after = text.slice(at + words.length);
  if (!/^[\d,]+$/.test(words) || measure.test(after)) return undefined;
  return exemptions.find(({ holds }) => holds(text.slice(0, at), words, after, isHeading));
}

/** The numbers around a number that are joined to it by dashes. */
function chain(before: string, words: string, after: string): string {
  return (/[\d–]*$/.exec(before)?.[0] ?? "") + words + (/^[\d–]*/.exec(after)?.[0] ?? "");
}

const digits = /(?<![\p{L}\d.,_²³])[−-]?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?%)?/gu;
const wholes = [
  ..."one two three four five six seven eight nine ten eleven twelve".split(" "),
  ..."thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "),
];
const tens = "ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const parts = "half third quarter fifth sixth seventh eighth ninth tenth".split(" ");
const large = "(?:hundred|thousand|million)";
const small = [...wholes, ...tens].join("|");
const whole = `(?:(?:(?:a|${small}|some|few) )?${large}s?(?: ${large})?|${small})`;
const part = `(?:half|(?:an?|${wholes.slice(0, 9).join("|")}) (?:${parts.join("|")}|hundredth|thousandth)s?)`;
const about = "(?:about|almost|nearly|roughly|over|more than|less than|fewer than|at least|at most|up to)";
/** What is said of quantities in words, where it compares, measures or counts by the hundred. */
const inWords = new RegExp(
  `\\b(?:(?:${about} )?(?:${[
    `${whole}(?: and a half)?[ -](?:percentage )?(?:times|points?|percent|per cent|milliseconds?|seconds?|minutes?|hours?|days?)`,
    "half an? (?:millisecond|second|minute|hour|day|point)",
    `${whole}fold`,
    `${whole} (?:in|out of) (?:an? )?${whole}`,
    "(?:twice|half) (?:as|the)",
    `${part} (?:of|as)`,
    `(?:(?:a|${small}|some|few) )?${large}s?(?: ${large})?`,
  ].join("|")})|${about} (?!one\\b)${whole})\\b`,
  "gi",
);

/** The numbers that are typed in a text: all in digits, and those in words that measure or compare. */
export function numbersIn(text: string): TypedNumber[] {
  const typed = Array.from(text.matchAll(digits), ({ index, 0: words }) => inDigits(index, words));
  const said = Array.from(text.matchAll(inWords), ({ index, 0: words }) => {
    const value = valueOfWords(words);
    return { at: index, words, value, tolerance: Math.abs(value) / 10 };
  });
  return [...typed, ...said].sort((one, other) => one.at - other.at);
}

function inDigits(at: number, words: string): TypedNumber {
  const plain = words.replaceAll(",", "").replace("−", "-").replace(/\s?%$/, "");
  const unit = words.endsWith("%") ? 100 : 1;
  const decimals = plain.split(".")[1]?.length ?? 0;
  return { at, words, value: Number(plain) / unit, tolerance: 0.5 / 10 ** decimals / unit };
}

/** "three times" is 3, "four fifths of" is 0.8, "nine in ten" is 0.9; NaN for what is no such word. */
function valueOfWords(words: string): number {
  const all = words
    .toLowerCase()
    .replace(/fold\b/, " fold")
    .split(/[ -]/);
  const value = (word: string): number => {
    const large = { hundred: 100, thousand: 1000, million: 1e6, hundredth: 0.01, thousandth: 0.001 }[
      word.replace(/s$/, "")
    ];
    if (large) return large;
    if (word === "a" || word === "an") return 1;
    if (word === "twice") return 2;
    if (tens.includes(word)) return 10 * (tens.indexOf(word) + 1);
    if (wholes.includes(word)) return wholes.indexOf(word) + 1;
    const at = parts.findIndex(
      (name) => word === name || word === `${name}s` || (name === "half" && word === "halves"),
    );
    return [1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9, 1 / 10][at] ?? Number.NaN;
  };
  const numbers = all.map(value).filter((number) => !Number.isNaN(number));
  const isPart = /\b(?:in|out)\b/.test(words);
  if (isPart) return numbers[0] / numbers.slice(1).reduce((product, number) => product * number, 1);
  return numbers.reduce((product, number) => product * number, 1);
}
