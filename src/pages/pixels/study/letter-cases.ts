import { characterClasses } from "../../../lib/data/sample-sets.js";

/** Whether a class of EMNIST is a digit, a capital, a small letter, or a letter in both its cases. */
export type CharacterKind = "digit" | "capital" | "small letter" | "both cases";

/**
 * What a class holds. A capital whose small letter is no class of its own holds that too.
 *
 * @param classes of the set; defaults to those of EMNIST Balanced
 * @throws RangeError when there is no such class
 */
export function characterKind(name: string, classes: readonly string[] = characterClasses): CharacterKind {
  if (!classes.includes(name)) {
    throw new RangeError(`class must be one of ${classes.join("")}: ${name}`);
  }
  if (/\d/.test(name)) return "digit";
  if (name !== name.toUpperCase()) return "small letter";
  return classes.includes(name.toLowerCase()) ? "capital" : "both cases";
}
