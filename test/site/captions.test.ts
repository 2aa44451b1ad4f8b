import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const pages = readdirSync("src/pages", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);

it.each(pages)("captions of %s hold HTML, as Markdown is not read there", (name) => {
  const captions = Array.from(
    readFileSync(`src/pages/${name}`, "utf8").matchAll(/<figcaption>([\s\S]*?)<\/figcaption>/g),
    ([, text]) => text.replace(/\$\{[^}]*\}/g, ""),
  );
  for (const caption of captions) expect(caption).not.toMatch(/\*[a-z]|`|\]\(|@(eq|fig)-|\$/);
});
