import { readFileSync } from "node:fs";
import type MarkdownIt from "markdown-it";
import { t } from "../course/languages.js";
import { readingView } from "../reading-view.js";

/**
 * Shows the source of an exported function as it stands in its file, doc comment and all:
 *
 *     ```source lib/core/kernels/affine.ts#affine
 *     ```
 *
 * One of `lib/core`, which the chapters derive, is shown in its reading view, and as it stands in a fold below it.
 *
 * @throws Error when the file or the function is not there
 */
export function source(md: MarkdownIt): void {
  const fence = md.renderer.rules.fence;
  if (!fence) throw new Error("fences must be rendered by the rule that is replaced: none");
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const match = /^source\s+(\S+)#(\w+)\s*$/.exec(tokens[index].info);
    if (!match) return fence(tokens, index, options, env, self);
    const [, path, name] = match;
    const whole = exportedSource(readFileSync(`src/${path}`, "utf8"), name, path);
    const read = path.startsWith("lib/core/") ? readingView(whole) : whole;
    const shown = (code: string) =>
      `<pre tabindex="0"><code class="language-ts">${md.utils.escapeHtml(code)}</code></pre>`;
    const fold =
      read === whole
        ? ""
        : `<details class="source-whole"><summary>${t("The whole text, with guards, strides and rounding")}</summary>${shown(whole)}</details>`;
    return `<figure class="source" data-source="${path}#${name}"><figcaption><code>src/${path}</code></figcaption>${shown(read)}${fold}</figure>\n`;
  };
}

/**
 * The text of an exported function or constant, with the doc comment above it.
 *
 * @param text the module
 * @param name of the export
 * @param path of the module, for messages
 * @throws Error when the module exports nothing of that name
 */
export function exportedSource(text: string, name: string, path: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) =>
    new RegExp(`^export (async )?(function\\*?|const) ${name}\\b`).test(line),
  );
  if (start < 0) throw new Error(`${path} exports no function of the name: ${name}`);
  // Formatted code ends a declaration that opens a bracket with the first line that begins at the margin with
  // a closing one, and any other with its first semicolon.
  const opens = /[{([]$/.test(lines[start]);
  const end = lines.findIndex((line, k) =>
    opens ? k > start && /^[})\]]/.test(line) && !/\{$/.test(line) : k >= start && line.endsWith(";"),
  );
  if (end < 0) throw new Error(`${path} does not end the function: ${name}`);
  return lines.slice(docStart(lines, start), end + 1).join("\n");
}

function docStart(lines: readonly string[], start: number): number {
  if (!lines[start - 1]?.trim().endsWith("*/")) return start;
  for (let k = start - 1; k >= 0; k--) if (lines[k].startsWith("/**")) return k;
  return start;
}
