import { FormatError } from "./format-error.js";
import { characterClasses } from "./sample-sets.js";

/** The characters that labels stand for; what label has no place has none. */
export type Mapping = ReadonlyMap<number, string>;

const line = /^(\d{1,3})[\s,;]+(\d{1,3})(?:[\s,;]+(\d{1,3}))?$/;
/** Characters of EMNIST By_Class, the split that has the most. */
const all = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];

/**
 * Reads a mapping of EMNIST, a line `label unicode` for each class, or `label capital small` where both cases are one:
 * `10 65` says that label 10 is "A". What stands between is spaces, tabs, a comma or a semicolon; blank lines are
 * passed over.
 *
 * @param text the file
 * @param file its name, for messages
 * @throws FormatError at the first line that is not of that form, a label or a character that comes twice, a code of
 *   neither a digit nor a letter, and when there is no line
 */
export function readMapping(text: string, file: string): Mapping {
  const names = new Map<number, string>();
  const taken = new Set<string>();
  let at = 0;
  for (const [n, whole] of text
    .replace(/^\ufeff/, " ")
    .split("\n")
    .entries()) {
    const fail = (expected: string): never => {
      throw new FormatError(file, at, `${expected} in line ${n + 1}`, JSON.stringify(whole.slice(0, 20)));
    };
    if (whole.trim() !== "") {
      const [, label, capital, small] = line.exec(whole.trim()) ?? fail('"label unicode"');
      const [name, other = name] = [capital, small ?? capital].map((code) =>
        String.fromCharCode(Number(code)),
      );
      if (!all.includes(name)) fail("the code of a digit or letter");
      if (other.toUpperCase() !== name.toUpperCase()) fail("a capital and the small letter of it");
      if (names.has(Number(label))) fail("a label that no other class has");
      if (taken.has(name)) fail("a character that no other class has");
      names.set(Number(label), name);
      taken.add(name);
    }
    at += whole.length + 1;
  }
  if (names.size === 0)
    throw new FormatError(file, 0, '"label unicode" in each line', JSON.stringify(text.slice(0, 20)));
  return names;
}

/**
 * The characters of a mapping whose labels are first … first + classes − 1.
 *
 * @param classes number of classes; defaults to 47, as in EMNIST Balanced
 * @param first label; defaults to 0
 * @returns the character of each label: [classes]
 * @throws FormatError as `readMapping`, and when a label is missing or there are more
 */
export function readEmnistMapping(text: string, file: string, classes = 47, first = 0): string[] {
  const names = readMapping(text, file);
  if (names.size !== classes) throw new FormatError(file, text.length, `${classes} classes`, `${names.size}`);
  return Array.from({ length: classes }, (_, k) => {
    const name = names.get(first + k);
    if (name === undefined) throw new FormatError(file, 0, `label ${first + k}`, "none");
    return name;
  });
}

/** The characters of a split as NIST gives it today, in the order of its labels, and the first label: letters begin at 1. */
export function splitClasses(split: string): { readonly classes: readonly string[]; readonly first: number } {
  const names = splitMapping(split, new Uint8Array());
  const [first] = names.keys();
  return { classes: [...names.values()].slice(0, split === "letters" ? 26 : names.size), first };
}

/** Whether a text looks like a mapping: a few lines of two or three whole numbers. */
export function isMapping(text: string): boolean {
  const lines = text
    .replace(/^\ufeff/, "")
    .split("\n")
    .filter((one) => one.trim() !== "");
  return lines.length > 0 && lines.length <= all.length && lines.every((one) => line.test(one.trim()));
}

/** Which split of EMNIST a file is of, by its name; undefined when it says none. */
export function emnistSplit(file: string): string | undefined {
  return /emnist[-_ ]?(balanced|bymerge|byclass|letters|digits|mnist)/i.exec(file)?.[1].toLowerCase();
}

/**
 * The characters of a split of EMNIST, as its mapping says. Letters begin at 1, and are 26, or 37 in the first edition,
 * which kept those small ones apart that look different.
 *
 * @param labels that there are
 */
export function splitMapping(split: string, labels: Uint8Array): Mapping {
  const named = (names: readonly string[], first: number) =>
    new Map(names.map((name, k) => [first + k, name]));
  if (split === "letters") return named(characterClasses.slice(10), labels.includes(0) ? 0 : 1);
  if (split === "byclass") return named(all, 0);
  return named(split === "digits" || split === "mnist" ? all.slice(0, 10) : characterClasses, 0);
}
