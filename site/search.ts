import { readFileSync } from "node:fs";
import { addressOf, chapters, pageFile } from "./chapters.js";
import { markText } from "./claims/mark.js";
import { course } from "./course/chosen.js";

/** A page as the search finds it. */
interface SearchEntry {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** The words of the pages, without formulas, code and markup. */
export async function* searchEntries(): AsyncGenerator<SearchEntry> {
  yield { path: "/", title: course.title, text: wordsOf(readFileSync("src/index.md", "utf8")) };
  for (const chapter of [...chapters, ...course.toLookUp]) {
    const text = wordsOf(readFileSync(pageFile(chapter.slug), "utf8"));
    yield { path: addressOf(chapter.slug), title: chapter.title, text };
  }
}

/** What a page says in words: its Markdown less front matter, code, formulas, live values, marks and tags. */
export function wordsOf(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, " ")
    .replace(/```[\s\S]*?```/g, " ")
    .replace(/\$\{[^}]*\}/g, " ")
    .replace(new RegExp(markText, "g"), " ")
    .replace(/\$\$[\s\S]*?\$\$(\s*\{#[\w-]+\})?/g, " ")
    .replace(/\$[^$\n]+\$/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/@(eq|fig)-[\w-]+/g, " ")
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
