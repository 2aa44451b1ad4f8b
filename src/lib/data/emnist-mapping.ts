import { FormatError } from "./format-error.js";

/**
 * Reads EMNIST's mapping, a line `label unicode` for each class: `10 65` says that label 10 is "A".
 *
 * @param text the file
 * @param file its name, for messages
 * @param classes number of classes; defaults to 47, as in EMNIST Balanced
 * @returns the character of each label: [classes]
 * @throws FormatError at the first line that is not of that form, a label out of order, a character that comes
 *   twice or is none, a missing class, and anything after the last
 */
export function readEmnistMapping(text: string, file: string, classes = 47): string[] {
  const characters: string[] = [];
  let at = 0;
  for (const line of text.replace(/\r?\n$/, "").split("\n")) {
    characters.push(readLine(line.replace(/\r$/, ""), { file, at, classes, before: characters }));
    at += line.length + 1;
  }
  if (characters.length < classes) {
    throw new FormatError(file, text.length, `${classes} classes`, `${characters.length}`);
  }
  return characters;
}

interface Place {
  readonly file: string;
  readonly at: number;
  readonly classes: number;
  readonly before: readonly string[];
}

function readLine(line: string, { file, at, classes, before }: Place): string {
  const fail = (expected: string): never => {
    throw new FormatError(file, at, expected, JSON.stringify(line.slice(0, 20)));
  };
  if (before.length >= classes) fail(`nothing after ${classes} classes`);
  const match = /^(\d{1,3}) (\d{1,3})$/.exec(line) ?? fail(`"label unicode" in line ${before.length + 1}`);
  if (Number(match[1]) !== before.length) fail(`label ${before.length}`);
  const character = String.fromCharCode(Number(match[2]));
  if (!/^[0-9A-Za-z]$/.test(character)) fail("the code of a digit or letter");
  if (before.includes(character)) fail("a character that no other class has");
  return character;
}
