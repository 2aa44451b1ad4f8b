import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { characterLookAlikes } from "../../../../src/lib/labs/reading/look-alikes.js";
import { readCard } from "../../../../src/lib/training/weights/card.js";

/** What the networks of the pad take for what on test rows: parts of a class. */
const confused = ["characters-conv", "characters-dense"].flatMap(
  (name) => readCard(readFileSync(`data/models/${name}.json`, "utf8")).confusions ?? [],
);
const groupOf = (a: string, b: string) =>
  characterLookAlikes.find(({ classes }) => classes.includes(a) && classes.includes(b));

describe("characterLookAlikes", () => {
  it("have every pair of which a network takes one in 20 for the other", () => {
    for (const { label, as, part } of confused) {
      if (part >= 0.05) expect(groupOf(label, as), `${label} read as ${as}`).toBeDefined();
    }
  });
});
