import { html } from "htl";

/** Code of another language, as it stands in its file. */
export function printedCode(code: string, label: string): HTMLElement {
  return html`<pre class="python" tabindex="0" role="region" aria-label=${label}><code>${code}</code></pre>`;
}

/** The same, folded away under a line that says what it is. */
export function foldedCode(code: string, summary: string): HTMLElement {
  return html`<details><summary>${summary}</summary>${printedCode(code, summary)}</details>`;
}
