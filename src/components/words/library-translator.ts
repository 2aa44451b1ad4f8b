import { type Catalogue, translator } from "./translator.js";

/** A message of the library with places in it, and how another language says it. */
interface Pattern {
  readonly match: RegExp;
  readonly names: readonly string[];
  readonly message: string;
}

/**
 * Says what the library says in another language. The library knows no language but English, and puts numbers and names into its
 * messages: they are known by their words, with places where something was put in. That is said in the other language, too, but for
 * `{name}` and `{names}`, which are somebody's own. Of a message that is not known as a whole what stands behind a colon is said, or
 * its sentences one by one.
 *
 * @param catalogue messages as the library has them, by the English ones
 * @param words what else the library calls things, with no places
 */
export function libraryTranslator(catalogue: Catalogue, words: Catalogue = {}): (message: string) => string {
  const fill = translator(catalogue);
  let patterns: readonly Pattern[] | undefined;

  function whole(message: string): string | undefined {
    const known = catalogue[message] ?? words[message];
    if (known !== undefined) return known;
    patterns ??= patternsOf(catalogue);
    for (const { match, names, message: pattern } of patterns) {
      const found = match.exec(message);
      const put = (name: string, text: string) => (/^names?$/.test(name) ? text : say(text));
      if (found)
        return fill(pattern, Object.fromEntries(names.map((name, k) => [name, put(name, found[k + 1])])));
    }
    return undefined;
  }

  function say(message: string): string {
    return whole(message) ?? behindColon(message) ?? bySentence(message) ?? message;
  }

  function behindColon(message: string): string | undefined {
    const at = message.indexOf(": ");
    if (at < 0) return undefined;
    const [before, behind] = [message.slice(0, at), message.slice(at + 2)];
    const said = say(behind);
    return said === behind ? undefined : `${say(before)}: ${said}`;
  }

  /** The most sentences that are known together, and the others. */
  function bySentence(message: string): string | undefined {
    const sentences = message.match(/\S[\s\S]*?(?:[.?](?= \S)|$)/g) ?? [];
    for (let k = sentences.length - 1; k > 0; k--) {
      const first = sentences.slice(0, k).join(" ");
      const known = whole(first) ?? (k === 1 ? first : undefined);
      if (known !== undefined) return `${known} ${say(sentences.slice(k).join(" "))}`;
    }
    return undefined;
  }

  return say;
}

/** Those with the most words first: they say most about what they are. */
function patternsOf(catalogue: Catalogue): readonly Pattern[] {
  const place = /\{(\w+)\}/g;
  return Object.keys(catalogue)
    .filter((message) => message.search(place) >= 0)
    .sort((one, other) => other.replace(place, "").length - one.replace(place, "").length)
    .map((message) => ({
      match: new RegExp(`^${message.split(place).map(partOfPattern).join("")}$`, "s"),
      names: Array.from(message.matchAll(place), ([, name]) => name),
      message,
    }));
}

/** A text as it is, or, at every other part, a place. */
function partOfPattern(text: string, k: number): string {
  return k % 2 === 1 ? "(.*?)" : text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
