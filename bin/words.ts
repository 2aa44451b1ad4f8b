import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { course } from "../site/course/chosen.js";
import { catalogueOf } from "../site/course/languages.js";

const target = "src/components/words/catalogue.generated.ts";

/** Writes the module that has the interface's messages in the course's language. */
export function writeCatalogue(): void {
  const module = `export const catalogue: Readonly<Record<string, string>> = ${JSON.stringify(catalogueOf(course.language), null, 2)};\n`;
  // Framework takes what is written anew for changed.
  if (existsSync(target) && readFileSync(target, "utf8") === module) return;
  writeFileSync(target, module);
}
