import type { Expression, SpreadElement, TemplateLiteral } from "acorn";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { transformSync } from "esbuild";

/**
 * The messages that a module in TypeScript says by `t("…")`, in English.
 *
 * @param file its name, for what is thrown
 * @throws RangeError for a message that is put together while the module runs: no catalogue could have it
 */
export function messagesIn(file: string, source: string): string[] {
  const messages: string[] = [];
  const { code } = transformSync(source, { loader: "ts" });
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    CallExpression({ callee, arguments: [message] }) {
      if (callee.type === "Identifier" && callee.name === "t") messages.push(...textsOf(message, file));
    },
  });
  return messages;
}

/** What a reader hears or sees of an attribute. */
const spoken = /\b(?:aria-label|alt|placeholder|title)="([^"]*)"/g;

/** The words that a module in TypeScript puts into its HTML itself, in no language but English: what stands between backticks, but for a name. */
export function wordsInHtml(source: string): string[] {
  const words: string[] = [];
  const { code } = transformSync(source, { loader: "ts" });
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    TemplateLiteral(literal) {
      words.push(...wordsBetweenTags(literal));
    },
  });
  return words;
}

function wordsBetweenTags({ quasis }: TemplateLiteral): string[] {
  const text = quasis.map(({ value }) => value.cooked).join("·");
  if (!/<[a-z]/.test(text)) return [];
  const heard = Array.from(text.matchAll(spoken), ([, label]) => label);
  const seen = text.replace(/<(code|style|script)\b[\s\S]*?<\/\1>|<[^>]*(?:>|$)/g, "\n").split("\n");
  return [...heard, ...seen]
    .map((one) => one.trim())
    .filter((one) => /[A-Za-z]{3}/.test(one.replace("Node", "")) && !one.includes('="'));
}

/** A text, or those that a condition chooses from. */
function textsOf(message: Expression | SpreadElement | undefined, file: string): string[] {
  if (message?.type === "Literal" && typeof message.value === "string") return [message.value];
  if (message?.type === "ConditionalExpression")
    return [...textsOf(message.consequent, file), ...textsOf(message.alternate, file)];
  throw new RangeError(`message must stand in the call of t in ${file}: ${message?.type}`);
}

/** The places of a message that are filled in. */
export function placesIn(message: string): string[] {
  return [...new Set(Array.from(message.matchAll(/\{(\w+)\}/g), ([, name]) => name))].sort();
}
