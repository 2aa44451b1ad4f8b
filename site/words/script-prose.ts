import { type Node, parse } from "acorn";
import { ancestor } from "acorn-walk";
import { transform } from "sucrase";
import { hidden, live } from "../claims/prose.js";

/** What a script says to readers. */
export interface Sentence {
  /** Where it begins in the script, from 1. */
  readonly line: number;
  readonly text: string;
}

const withinWords = "a|abbr|b|em|i|small|span|strong|sub|sup";
/** How a sentence begins, or words that it has and a list of class names has not. */
const signs =
  /^[\p{Lu}“]|\b(?:a|an|and|are|at|by|for|from|in|is|it|not|of|on|or|that|the|this|to|what|with|you)\b/u;

/**
 * The sentences in the strings and templates of a script, with a mark for each value that is put in. Tags of HTML are left out, and
 * what stands in `<code>`; names of modules and classes are no sentences.
 *
 * @param script TypeScript
 */
export function sentencesOf(script: string): Sentence[] {
  const { code } = transform(script, { transforms: ["typescript"], disableESTransforms: true });
  const found: Sentence[] = [];
  const take = ({ loc }: Node, text: string) => {
    for (const part of proseIn(text)) found.push({ line: loc?.start.line ?? 1, text: part });
  };
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "module", locations: true });
  ancestor(tree, {
    Literal(node, _, ancestors) {
      const parent = ancestors.at(-2)?.type ?? "";
      if (typeof node.value === "string" && !/^(?:Import|Export)/.test(parent)) take(node, node.value);
    },
    TemplateLiteral(node) {
      take(node, node.quasis.map(({ value }) => value.cooked ?? "").join(live));
    },
  });
  return found;
}

/** The pieces of a text that are sentences, or enough of one to be heard. */
function proseIn(text: string): string[] {
  const spoken = Array.from(text.matchAll(/aria-label="([^"]*)"/g), ([, label]) => label);
  const plain = text
    .replace(/<(code|kbd|svg)\b[\s\S]*?<\/\1>/g, hidden)
    .replace(new RegExp(`</?(?:${withinWords})\\b[^>]*>`, "g"), "")
    .split(/<[^>]*>/);
  return [...spoken, ...plain]
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => (part.match(/[\p{L}’']{2,}/gu)?.length ?? 0) >= 3 && signs.test(part));
}
