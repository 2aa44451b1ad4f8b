import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { course } from "../site/course/chosen.js";
import { catalogueOf, libraryCatalogueOf } from "../site/course/languages.js";
import type { Catalogue } from "../src/components/words/translator.js";

const target = "src/components/words/catalogue.generated.ts";

/** Writes the module that has the messages of the interface and of the library in the course's language. */
export function writeCatalogue(): void {
  const { language } = course;
  const module =
    written("catalogue", catalogueOf(language)) + written("libraryCatalogue", libraryCatalogueOf(language));
  // Framework takes what is written anew for changed.
  if (existsSync(target) && readFileSync(target, "utf8") === module) return;
  writeFileSync(target, module);
}

function written(name: string, catalogue: Catalogue): string {
  return `export const ${name}: Readonly<Record<string, string>> = ${JSON.stringify(catalogue, null, 2)};\n`;
}
