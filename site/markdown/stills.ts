import type MarkdownIt from "markdown-it";
import { stills } from "../stills.js";

/**
 * A fence ```` ```still page/figure ```` becomes what the figure shows at first, for readers whose scripts are off.
 *
 * @throws Error when there is no such still
 */
export function stillFigures(md: MarkdownIt): void {
  const fence = md.renderer.rules.fence;
  if (!fence) throw new Error("fences must be rendered by the rule that is replaced: none");
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const name = /^still\s+(\S+)\s*$/.exec(tokens[index].info)?.[1];
    if (!name) return fence(tokens, index, options, env, self);
    const still = stills.get(name);
    if (!still) throw new Error(`a still must be defined in the stills.ts of its chapter: ${name}`);
    return `<noscript><div class="still">${still()}</div></noscript>\n`;
  };
}
