/**
 * What stands in the head of every page. The theme the reader chose is set before anything is drawn, so that
 * a page never flashes in the other one.
 */
export const head = `<link rel="stylesheet" href="/fonts.css">
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(mark("#b4451f")).toString("base64")}">
<script type="module" src="/components/page-shell.js"></script>
<script type="module" src="/components/highlight.js"></script>
<script>try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}</script>`;

/** The mark: a pencilled node with three strokes running into it. */
export function mark(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="${colour}" stroke-width="2.4" stroke-linecap="round"><path d="M3.2 6.4c4.6 1.7 8.3 3.8 11.3 6.6M2.6 16.2c4.1-.5 7.4-.6 10.6-.3M3.5 26c4.4-1.3 8-3.3 11-6.4"/><path d="M21.3 9.7c4.2-.2 7.4 2.6 7.5 6.4.1 3.9-3.1 6.7-7.2 6.7-4 0-7-2.8-7-6.6 0-3.9 2.9-6.7 7.2-6.9"/></svg>`;
}
