import { html } from "htl";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { t } from "../../../components/words/t.js";
import type { ProjectRecord } from "../../../lib/exercises/project-record.js";
import type { ProjectController } from "./project-controller.js";

const signs = { open: t("○ Open."), done: t("✓ Reached."), stale: t("↺ Out of date.") };

/**
 * A milestone: its fields, and below them how far it is.
 *
 * @param number from 1
 */
export function milestoneFrame(
  controller: ProjectController,
  number: number,
  ...parts: readonly Node[]
): HTMLElement {
  const status = liveStatus("project-status");
  const root = html`<section class="project-milestone" aria-label=${t("Milestone {n}", { n: number })}>${parts}${status}</section>`;
  controller.follow(() => {
    const { state, message } = controller.milestones[number - 1];
    root.dataset.state = state;
    status.say(`${signs[state]} ${message}`);
  });
  onInput(root);
  return root;
}

/** Fields of a record that are typed. */
type TextKey = {
  [Key in keyof ProjectRecord]: ProjectRecord[Key] extends string ? Key : never;
}[keyof ProjectRecord];

/** A line or some lines that are typed, kept under their key. */
export function recordField(
  controller: ProjectController,
  key: TextKey,
  label: string,
  lines = 1,
): HTMLElement {
  const input = document.createElement(lines > 1 ? "textarea" : "input");
  if (input instanceof HTMLTextAreaElement) input.rows = lines;
  else Object.assign(input, { type: "text", autocomplete: "off" });
  input.name = key;
  input.addEventListener("input", () => controller.change({ [key]: input.value }));
  controller.follow(() => {
    if (input.value !== controller.record[key]) input.value = controller.record[key];
  });
  return html`<label class="field project-field"><span class="field-label">${label}</span>${input}</label>`;
}

/** One of some words, kept under its key. */
export function recordSelect(
  controller: ProjectController,
  key: TextKey,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): HTMLElement {
  const select = document.createElement("select");
  select.name = key;
  select.append(...options.map(([value, text]) => new Option(text, value)));
  select.addEventListener("change", () => controller.change({ [key]: select.value }));
  controller.follow(() => {
    select.value = controller.record[key];
  });
  return html`<label class="field project-field"><span class="field-label">${label}</span>${select}</label>`;
}
