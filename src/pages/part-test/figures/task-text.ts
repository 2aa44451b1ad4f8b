import { html } from "htl";
import { lateFetch } from "../../../components/ui/late-fetch.js";

/** A task: plain text, with the TeX between $ signs set as soon as what sets it is there. */
export function taskText(task: string): HTMLElement {
  const element = html`<p class="part-test-task"></p>`;
  const pieces = task.split("$").map((piece, k) => {
    if (k % 2 === 0) return { node: document.createTextNode(piece) };
    return { node: html`<code translate="no">${piece}</code>`, tex: piece };
  });
  element.append(...pieces.map(({ node }) => node));
  // Where it cannot be fetched, the page has said so, and TeX can be read.
  lateFetch(() => import("./set-tex.js")).then(
    ({ setTex }) => {
      for (const { node, tex } of pieces) if (tex !== undefined) node.replaceWith(setTex(tex));
    },
    () => {},
  );
  return element;
}
