// Makes the pages of the course that WORKBOOK_COURSE names, as they are built but for their cells, and prints them as JSON.
import { readFileSync } from "node:fs";
import { readConfig } from "@observablehq/framework/dist/config.js";
import matter from "gray-matter";
import { mendPage } from "../../../site/shell.js";

const config = await readConfig();
const pages: Record<string, string> = {};
for await (const path of config.paths()) {
  const { content, data } = matter(readFileSync(`src${path}.md`, "utf8"));
  if (data.draft || path.startsWith("/pages/embed/")) continue;
  const body = config.md.render(content, { path, params: {}, code: [], startLine: 0, currentLine: 0 });
  const facts = { path, title: String(data.title), data };
  const html = `<!doctype html><html><head></head><body>${config.header(facts)}<main id="observablehq-main">${body}</main>${config.footer(facts)}</body></html>`;
  pages[path] = mendPage(html);
}
process.stdout.write(JSON.stringify(pages));
