import { existsSync, readFileSync } from "node:fs";
import { type Catalogue, translator } from "../../src/components/words/translator.js";
import { course } from "./chosen.js";

/**
 * The interface's messages in a language: those of `languages/de-CH.json`, or else of `languages/de.json`. Where there is neither it
 * speaks English.
 *
 * @param language a tag such as "en" or "de-CH"
 * @throws TypeError for a file with anything but messages in it
 */
export function catalogueOf(language: string): Catalogue {
  const file = [language, language.split("-")[0]]
    .map((tag) => `languages/${tag}.json`)
    .find((name) => existsSync(name));
  if (file === undefined) return {};
  const found: unknown = JSON.parse(readFileSync(file, "utf8"));
  const entries = Object.entries(found ?? {});
  const wrong = entries.find(([, message]) => typeof message !== "string");
  if (wrong) throw new TypeError(`${file} must have a text for each message: ${wrong[0]}`);
  return Object.fromEntries(entries.map(([english, message]) => [english, String(message)]));
}

/** A message of the interface in the course's language, for what is made while the site is built. */
export const t = translator(catalogueOf(course.language));
