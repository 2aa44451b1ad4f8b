import { html } from "htl";
import { t } from "../words/t.js";
import { controlsOfPage, type PageControl } from "./page-control.js";
import { type Preset, readPreset } from "./preset-address.js";

/**
 * Sets the controls of a page as its address says, as each of them comes to be; what is locked cannot be used, what is hidden is
 * not there. It holds as far as a page without a server can hold it: who edits the address is free of it.
 */
export function applyPresets(main: HTMLElement): void {
  const preset = readPreset(location.search);
  const done = new Set<string>();
  const refused = new Map<string, string>();
  const note = html`<p class="preset-note" role="status" hidden></p>`;

  function look(): void {
    const controls = controlsOfPage(main);
    for (const control of controls) {
      const value = preset.values.get(control.name);
      if (value !== undefined && !done.has(control.name)) {
        done.add(control.name);
        const problem = control.set(value);
        if (problem) refused.set(control.name, `${control.name}=${value}: ${problem}`);
      }
      hold(control, preset);
    }
    holdSettings(main, preset);
    say(note, [...preset.refused, ...refused.values(), ...unknownNames(preset, controls, done)]);
  }

  if (preset.refused.length + preset.values.size + preset.locked.size + preset.hidden.size === 0) return;
  // A page of one figure may have it twice: by itself, and in a file that its cells come in.
  if (main.querySelector(":scope > .preset-note")) return;
  main.prepend(note);
  look();
  new MutationObserver(look).observe(main, { childList: true, subtree: true });
}

/** The controls of a figure that are not as the page has made them, with their values. */
export function changedControls(figure: HTMLElement): Map<string, string> {
  const controls = controlsOfPage(figure).filter(({ isUsual }) => !isUsual);
  return new Map(controls.map(({ name, value }) => [name, value]));
}

function hold({ name, root, inputs }: PageControl, { locked, hidden }: Preset): void {
  if (hidden.has(name) && !root.hidden) root.hidden = true;
  if (!locked.has(name)) return;
  for (const input of inputs) if (!input.disabled) input.disabled = true;
}

/** The same for the settings of labs, whose names are those of hyperparameters: "learningRate". */
function holdSettings(main: HTMLElement, { locked, hidden }: Preset): void {
  for (const row of main.querySelectorAll<HTMLElement>(".setting[data-key]")) {
    const { key = "" } = row.dataset;
    if (hidden.has(key) && !row.hidden) row.hidden = true;
    if (!locked.has(key)) continue;
    for (const part of row.querySelectorAll<HTMLInputElement>("input, select, button")) {
      if (!part.disabled) part.disabled = true;
    }
  }
}

/** Names of the address that no control has, once the figure that they name has any. */
function unknownNames(
  { values, locked, hidden }: Preset,
  controls: readonly PageControl[],
  done: ReadonlySet<string>,
): string[] {
  const names = new Set([...values.keys(), ...locked, ...hidden]);
  return [...names]
    .filter((name) => name.includes("."))
    .filter((name) => !done.has(name) && !controls.some((control) => control.name === name))
    .filter((name) => {
      const [scope] = name.split(".");
      return (
        controls.some((control) => control.name.startsWith(`${scope}.`)) || !document.getElementById(scope)
      );
    })
    .map((name) => t("{name}: no such control", { name }));
}

function say(note: HTMLElement, problems: readonly string[]): void {
  const text =
    problems.length > 0 ? t("Not taken from the address: {what}.", { what: problems.join("; ") }) : "";
  if (note.textContent === text) return;
  note.textContent = text;
  note.hidden = text === "";
}
