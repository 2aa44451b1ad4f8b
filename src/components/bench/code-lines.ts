import { html } from "htl";
import { lightKnownSymbols } from "../math/code-symbols.js";

/** Code by lines, some of which can be lit. */
export interface CodeLines extends HTMLElement {
  /**
   * Lights the lines that have these texts, and writes a note behind the last of them.
   *
   * @throws RangeError when no line has a text
   */
  light(texts: readonly string[], note: string): void;
}

/**
 * A function that a `source` fence of the page prints, in its reading view, without the comment above it.
 *
 * @throws RangeError when the page prints no such function
 */
export function codeLines(name: string): CodeLines {
  const figures = [...document.querySelectorAll<HTMLElement>("figure.source")];
  const code = figures.find(({ dataset }) => dataset.source === name)?.querySelector("pre code");
  if (!code) throw new RangeError(`the page must print the function of a bench: ${name}`);
  const text = (code.textContent ?? "").replace(/^\/\*\*[\s\S]*?\*\/\n/, "").trimEnd();
  const note = html`<span class="bench-indices"></span>`;
  const lines = text.split("\n").map((line) => {
    const indent = line.length - line.trimStart().length;
    return html`<span class="bench-line" style=${`--indent: ${indent}`}>${line.trimStart()}</span>`;
  });
  const view = html`<pre class="bench-code"><code>${lines.flatMap((line) => [line, "\n"])}</code></pre>`;
  lightKnownSymbols(view);
  return Object.assign(view, {
    light(texts: readonly string[], said: string) {
      note.remove();
      for (const part of texts)
        if (!text.includes(part)) throw new RangeError(`the code must have a line with: ${part}`);
      const isLit = ({ textContent }: HTMLElement) => texts.some((part) => textContent?.includes(part));
      const lit = lines.filter(isLit);
      for (const line of lines) line.classList.toggle("is-lit", lit.includes(line));
      note.textContent = ` // ${said}`;
      lit.at(-1)?.append(note);
    },
  });
}
