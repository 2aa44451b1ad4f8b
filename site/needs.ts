import { addressOf, chapters } from "./chapters.js";
import { leftOut, titleOf } from "./course/chosen.js";
import { t } from "./course/languages.js";

/** What readers bring from school: each is a heading of What you need. */
export const topics = ["numbers", "sums", "matrices", "derivatives", "logarithms", "probability"];

/**
 * What a chapter needs, each with a link: names of chapters, and of topics.
 *
 * @throws RangeError when one is neither, or no list is given
 */
export function needsHtml(needs: unknown): string {
  if (!Array.isArray(needs)) throw new RangeError(`needs must be a list: ${needs}`);
  const links = needs.map(String).map((name) => {
    if (leftOut.has(name) || chapters.some(({ slug }) => slug === name)) {
      return `<a href="${addressOf(name)}">${titleOf(name)}</a>`;
    }
    if (!topics.includes(name))
      throw new RangeError(`needs must be chapters or topics of What you need: ${name}`);
    return `<a href="${addressOf("what-you-need")}#${name}">${name}</a>`;
  });
  return links.length > 0 ? links.join(", ") : t("nothing to play with it; for the why, the chapters before");
}
