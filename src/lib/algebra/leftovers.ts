import { type Lexicon, plainName } from "./alphabet.js";
import type { Diagnosis } from "./diagnosis.js";
import { type Node, nodesOf } from "./tree.js";

const signs: Readonly<Record<string, string>> = {
  "∂": "A partial derivative",
  sum: "A sum",
  prod: "A product sign",
  E: "A mean",
  "[=]": "A bracket that compares",
};

/** What of an expression should be gone: letters by name, "∂", "sum", "prod", "E", "[=]"; undefined where nothing is left. */
export function leftovers(node: Node, without: readonly string[], lexicon: Lexicon): Diagnosis | undefined {
  for (const part of nodesOf(node)) {
    const left = without.find((name) => isOne(part, name, lexicon));
    if (left === undefined) continue;
    const over = part.kind === "letter" ? part.over : undefined;
    const name = over
      ? `∂${over.top.name}/∂${over.bottoms.map(({ name }) => name).join("∂")}`
      : (signs[left] ?? left);
    return { kind: "unfinished", say: `${name} still stands in it.` };
  }
  return undefined;
}

function isOne(part: Node, name: string, lexicon: Lexicon): boolean {
  if (name === "∂") return part.kind === "derivative" || (part.kind === "letter" && part.over !== undefined);
  if (name === "E") return part.kind === "mean";
  if (name === "[=]") return part.kind === "bracket";
  if (name === "sum" || name === "prod") return part.kind === "fold" && part.fold === name;
  return part.kind === "letter" && part.name === (lexicon.letter(plainName(name))?.name ?? name);
}
