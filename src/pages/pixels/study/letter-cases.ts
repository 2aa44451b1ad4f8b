import { characterClasses } from "../../../lib/data/sample-sets.js";

/** Whether a class of EMNIST Balanced is a digit, a capital, a small letter, or a letter in both its cases. */
export type CharacterKind = "digit" | "capital" | "small letter" | "both cases";

/**
 * What a class holds. A capital whose small letter is no class of its own holds that too.
 *
 * @throws RangeError when there is no such class
 */
export function characterKind(name: string): CharacterKind {
  if (!characterClasses.some((known) => known === name)) {
    throw new RangeError(`class must be one of EMNIST Balanced: ${name}`);
  }
  if (/\d/.test(name)) return "digit";
  if (name !== name.toUpperCase()) return "small letter";
  return characterClasses.some((known) => known === name.toLowerCase()) ? "capital" : "both cases";
}
