import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogueOf } from "../../../site/course/languages.js";
import { climbStages } from "../../../src/lib/labs/climb/stages.js";
import { controls } from "../../../src/lib/training/hyperparameters.js";
import { messagesIn, placesIn, wordsInHtml } from "./messages.js";

const saying = ["src/components", "src/pages", "site"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".generated.ts"))
    .map((name) => `${folder}/${name}`),
);
/** What the library calls settings and parts of the climb: components say it by `libraryWords`. */
const ofLibrary = [
  ...controls.flatMap((control) => [
    ...[control.label, control.explanation, control.group, "yes", "no", "none"],
    ...(control.kind === "number" && control.unit ? [control.unit] : []),
    ...(control.kind === "choice" ? control.options.map(({ label }) => label) : []),
  ]),
  ...climbStages.flatMap(({ label, part, expect }) => [label, part, expect]),
];
/** What chapters share, what frames them, and the final project. The figures of a chapter speak its language. */
const shared = saying.filter(
  (file) => !file.startsWith("src/pages/") || file.startsWith("src/pages/project/"),
);
const messages = new Set([
  ...ofLibrary,
  ...[...saying, "observablehq.config.ts"].flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return /import \{[^}]*\bt\b[^}]*\} from/.test(text) ? messagesIn(file, text) : [];
  }),
]);
const languages = readdirSync("languages").flatMap((name) =>
  name.endsWith(".json") ? [name.replace(".json", "")] : [],
);

describe.each(languages)("the interface in %s", (language) => {
  const catalogue = catalogueOf(language);

  it("has every message of the interface, and no other", () => {
    expect([...messages].filter((message) => !(message in catalogue))).toEqual([]);
    expect(Object.keys(catalogue).filter((message) => !messages.has(message))).toEqual([]);
  });

  it("fills in what the English message does", () => {
    const other = Object.entries(catalogue).filter(
      ([english, message]) => String(placesIn(english)) !== String(placesIn(message)),
    );
    expect(other).toEqual([]);
  });
});

it("is that of the language where there is none for the country, and English where there is neither", () => {
  expect(catalogueOf("de-CH")).toEqual(catalogueOf("de"));
  expect(catalogueOf("fr")).toEqual({});
});

it("cannot have a message that is put together while it is said", () => {
  expect(messagesIn("a.ts", 't(ok ? "Yes" : "No", { n: 1 as number }); other("x");')).toEqual(["Yes", "No"]);
  expect(() => messagesIn("a.ts", "t(`Hint ${n}`)")).toThrow("message must stand in the call of t in a.ts");
});

it.each(shared)("has all that %s puts into its HTML", (file) => {
  expect(wordsInHtml(readFileSync(file, "utf8"))).toEqual([]);
});

it("finds words that stand in HTML itself", () => {
  const source =
    'html`<p title="Name">${t("Yes")} of <code>npm run</code></p><input aria-label="Rows" class="wide">`';
  expect(wordsInHtml(source)).toEqual(["Name", "Rows"]);
  expect(wordsInHtml("html`<p>${n} rows</p>`")).toEqual(["· rows"]);
});
