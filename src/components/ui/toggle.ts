import { html } from "htl";

/** A switch: `.value` says whether it is on. */
export interface Toggle extends HTMLElement {
  value: boolean;
}

/** Something that is on or off. */
export function toggle({ label, value }: { label: string; value: boolean }): Toggle {
  const box = html`<input type="checkbox" checked=${value}>`;
  const root = Object.assign(html`<label class="toggle">${box} <span>${label}</span></label>`, { value });
  root.addEventListener("input", () => {
    if (box instanceof HTMLInputElement) root.value = box.checked;
  });
  return root;
}
