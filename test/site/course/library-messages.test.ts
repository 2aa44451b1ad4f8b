import { readdirSync, readFileSync } from "node:fs";
import { type Expression, parse, type TemplateLiteral } from "acorn";
import { simple } from "acorn-walk";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { libraryCatalogueOf } from "../../../site/course/languages.js";
import { libraryTranslator } from "../../../src/components/words/library-translator.js";
import { compareOrder } from "../../../src/lib/exercises/compare-order.js";
import { judgeNumbers } from "../../../src/lib/exercises/judge-numbers.js";
import { explainError } from "../../../src/lib/notebook/explain-error.js";
import { placesIn } from "./messages.js";

/** Where the library says something to a reader of exercises and cells: whole sentences. */
const folders = ["algebra", "exercises", "notebook"].map((name) => `src/lib/${name}`);
const files = folders.flatMap((folder) =>
  readdirSync(folder).flatMap((name) => (name.endsWith(".ts") ? [`${folder}/${name}`] : [])),
);

/** A text with the places of what is put in left open. */
const open = (text: string) => text.replace(/\{\w+\}/g, "{}");

function textsIn(file: string): string[] {
  const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts" });
  const texts: string[] = [];
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    Literal({ value }: Expression & { value?: unknown }) {
      if (typeof value === "string") texts.push(value);
    },
    TemplateLiteral({ quasis }: TemplateLiteral) {
      texts.push(quasis.map((part) => part.value.cooked).join("{}"));
    },
  });
  return texts;
}

/** What a reader takes for a sentence: it begins with a capital letter, a sign or what is put in, and ends as one. */
const isSentence = (text: string) =>
  /^(?:[A-Z“]|\{\}).* .*[.?]$/.test(text) && /[a-z]{2,} .*[a-z]{2,}/.test(text.replace(/\{\}/g, ""));
/** Put together from a word that is chosen: each of its sentences stands in the catalogue. */
const inPieces = [
  "All but one are right: number {} {}.",
  "{} of {} are wrong. The first is number {}: it {}.",
  "{} needs {}.",
  "{} {}: here are {}.",
  "{} is not a list, so there is nothing to go through one by one.",
];
const sentences = files.flatMap(textsIn).filter(isSentence);
const languages = readdirSync("languages/library").map((name) => name.replace(".json", ""));

describe.each(languages)("the library in %s", (language) => {
  const catalogue = libraryCatalogueOf(language);
  const known = new Set(Object.keys(catalogue).map(open));

  it("has every sentence that exercises and cells say", () => {
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((one) => !known.has(one) && !inPieces.includes(one))).toEqual([]);
  });

  it("fills in nothing that the English message has not", () => {
    const other = Object.entries(catalogue).filter(([english, message]) =>
      placesIn(message).some((place) => !placesIn(english).includes(place)),
    );
    expect(other).toEqual([]);
  });

  it("leaves no English word in what answers and slips are told", () => {
    const say = libraryTranslator(catalogue);
    const slip = (answer: string) => judgeNumbers({ expected: [0.25, 0.75], slips: [] }, answer).message;
    const told = [
      ...["0.5, 1.5", "0.75, 0.25", "0.25, 0.7", "-0.25, -0.75", "1", "1, x", "0.251, 0.751"].map(slip),
      compareOrder([0, 2, 1]).message,
      ...[
        "x is not defined",
        "x is not iterable",
        "x.y is not a function",
        "Maximum call stack size exceeded",
      ].map(explainError),
    ].map(say);
    expect(told.filter((one) => /\b(?:the|is|should|right|wrong|not|and|here)\b/.test(one))).toEqual([]);
  });
});
