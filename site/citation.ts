import { readFileSync } from "node:fs";
import matter from "gray-matter";
import { shaped, text } from "../src/lib/data/readers.js";

const readCitation = shaped({ title: text, version: text });
const readAuthor = shaped({ name: text });

/** How to cite the workbook, for BibTeX: what CITATION.cff says, and the year of the licence. */
export function bibtex(): string {
  const { data } = matter(`---\n${readFileSync("CITATION.cff", "utf8")}---\n`);
  const { title, version } = readCitation(data);
  const authors = Array.isArray(data.authors) ? data.authors : [];
  const names = authors.map((author) => `{${readAuthor(author).name}}`).join(" and ");
  const [, year = ""] = /Copyright \(c\) (\d{4})/.exec(readFileSync("LICENSE", "utf8")) ?? [];
  return `@misc{handdrawnnetworks,
  title = {${title}},
  author = {${names}},
  year = {${year}},
  note = {Version ${version}}
}
`;
}
