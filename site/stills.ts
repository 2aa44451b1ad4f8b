import { existsSync, readFileSync } from "node:fs";
import { climbStill } from "../src/components/climb/climb-still.js";
import { readClimbFile } from "../src/lib/training/climb-record.js";
import { chapters } from "./chapters.js";
import { libraryWords, t } from "./course/languages.js";

/** What figures show before a reader has changed anything, each by its id. */
type Stills = Readonly<Record<string, () => string>>;

const ofChapter = new Map<string, Stills>();
for (const { slug } of chapters) {
  if (!existsSync(`src/pages/${slug}/stills.ts`)) continue;
  const { stills }: { stills: Stills } = await import(`../src/pages/${slug}/stills.ts`);
  ofChapter.set(slug, stills);
}

/**
 * The stills of all chapters, by the name of the page and the figure's id: "relu/worked"; and the one that many have. Each is made
 * once, for its page and for the slides.
 */
export const stills: ReadonlyMap<string, () => string> = new Map([
  ...[...ofChapter].flatMap(([slug, all]) =>
    Object.entries(all).map(([figure, still]): [string, () => string] => [`${slug}/${figure}`, once(still)]),
  ),
  [
    "climb",
    once(() =>
      climbStill(
        readClimbFile(JSON.parse(readFileSync("data/climb.json", "utf8"))),
        [t("part"), t("held-out drawings right"), t("training drawings right")],
        libraryWords,
      ),
    ),
  ],
]);

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
