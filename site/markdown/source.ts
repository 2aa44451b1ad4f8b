import { readFileSync } from "node:fs";
import type MarkdownIt from "markdown-it";

/**
 * Shows the source of an exported function as it stands in its file, doc comment and all:
 *
 *     ```source lib/core/kernels/affine.ts#affine
 *     ```
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
    const code = md.utils.escapeHtml(exportedSource(readFileSync(`src/${path}`, "utf8"), name, path));
    return `<figure class="source" data-source="${path}#${name}"><figcaption><code>src/${path}</code></figcaption><pre tabindex="0"><code class="language-ts">${code}</code></pre></figure>\n`;
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
