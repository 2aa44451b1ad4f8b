import { existsSync, readFileSync } from "node:fs";
import { libraryTranslator } from "../../src/components/words/library-translator.js";
import { type Catalogue, translator } from "../../src/components/words/translator.js";
import { named, recordFrom, text } from "../../src/lib/data/readers.js";
import { course } from "./chosen.js";

/**
 * The interface's messages in a language: those of `languages/de-CH.json`, or else of `languages/de.json`. Where there is neither it
 * speaks English.
 *
 * @param language a tag such as "en" or "de-CH"
 * @throws TypeError for a file with anything but messages in it
 */
export function catalogueOf(language: string): Catalogue {
  return readCatalogue("languages", language);
}

/** What the library says in a language, as `catalogueOf`: of `languages/library`, with the places that are filled in named there. */
export function libraryCatalogueOf(language: string): Catalogue {
  return readCatalogue("languages/library", language);
}

function readCatalogue(folder: string, language: string): Catalogue {
  const file = [language, language.split("-")[0]]
    .map((tag) => `${folder}/${tag}.json`)
    .find((name) => existsSync(name));
  if (file === undefined) return {};
  const found = recordFrom(file, JSON.parse(readFileSync(file, "utf8")));
  return Object.fromEntries(
    Object.entries(found).map(([english, message]) => [
      english,
      named(`${file}, ${english}`, () => text(message)),
    ]),
  );
}

const catalogue = catalogueOf(course.language);

/** A message of the interface in the course's language, for what is made while the site is built. */
export const t = translator(catalogue);

/** What the library says, likewise. */
export const libraryWords = libraryTranslator(libraryCatalogueOf(course.language), catalogue);
