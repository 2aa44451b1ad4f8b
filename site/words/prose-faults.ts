import retextEnglish from "retext-english";
import retextQuotes from "retext-quotes";
import retextRepeatedWords from "retext-repeated-words";
import { unified } from "unified";
import { VFile } from "vfile";
import { proseOf } from "../claims/prose.js";
import { houseWords } from "./house-words.js";
import { sentencesOf } from "./script-prose.js";

const repeated = unified().use(retextEnglish).use(retextRepeatedWords).freeze();
const repeatedAndQuotes = repeated().use(retextQuotes).freeze();

/** A fault of a text: where it begins in it, and what is wrong. */
interface Fault {
  readonly at: number;
  readonly what: string;
}

/**
 * What a machine can hear in the prose of a file: words that stand twice, words that the workbook does not use, and on pages
 * straight quotes and apostrophes. Formulas, code, addresses and sources are left out.
 *
 * @param file its path, for messages
 * @param markdown what stands in it
 * @param isPage whether its quotes have to be curly
 * @returns a line for each: "src/pages/relu/index.md:12: “beside each other”: say side by side"
 */
export function proseFaults(file: string, markdown: string, isPage: boolean): string[] {
  return proseOf(markdown).flatMap(({ line, runs }) => {
    const text = runs.map((run) => run.text).join("");
    return textFaults(text, isPage).map(
      ({ at, what }) => `${file}:${line + newlines(text.slice(0, at))}: ${what}`,
    );
  });
}

/** The same for the sentences that a script says to readers: captions, messages, questions. Its quotes may be those of code. */
export function scriptProseFaults(file: string, script: string): string[] {
  return sentencesOf(script).flatMap(({ line, text }) =>
    textFaults(text, false).map(({ what }) => `${file}:${line}: ${what}`),
  );
}

function textFaults(text: string, isPage: boolean): Fault[] {
  return [...houseFaults(text), ...retextFaults(text, isPage)];
}

function houseFaults(text: string): Fault[] {
  return houseWords.flatMap(({ pattern, instead }) =>
    Array.from(text.matchAll(pattern))
      // What stands in quotes by itself is spoken of, not said.
      .filter(({ index, 0: words }) => text[index - 1] !== "“" || text[index + words.length] !== "”")
      .map(({ index, 0: words }) => ({
        at: index,
        what: `“${words.replace(/\s+/g, " ").trim()}”: say ${instead}`,
      })),
  );
}

function retextFaults(text: string, isPage: boolean): Fault[] {
  const file = new VFile(text);
  const processor = isPage ? repeatedAndQuotes : repeated;
  processor.runSync(processor.parse(file), file);
  return file.messages.map(({ reason, place }) => ({
    at: (place && "start" in place ? place.start.offset : place?.offset) ?? 0,
    what: reason,
  }));
}

function newlines(text: string): number {
  return text.trimStart().split("\n").length - 1;
}
