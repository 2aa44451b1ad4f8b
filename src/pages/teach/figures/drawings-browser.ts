import { html } from "htl";
import { inkPalette, paintPictures } from "../../../components/chart/palette.js";
import { onThemeChange } from "../../../components/shell/theme.js";
import { textButton } from "../../../components/ui/text-button.js";
import { type Collection, countsOf, type Ink, type OwnDrawing } from "../../../lib/labs/teach/collection.js";

/** What is done with drawings that were chosen. */
export interface BrowserActions {
  relabel(ids: ReadonlySet<number>, word: string): void;
  holdOut(ids: ReadonlySet<number>, heldOut: boolean): void;
  remove(ids: ReadonlySet<number>): void;
  rename(word: string, next: string): void;
  removeClass(word: string): void;
  /** Puts a drawing onto the pad. */
  open(drawing: OwnDrawing): void;
}

/** The drawings of a collection, class by class, to look through and to put right. */
export interface DrawingsBrowser extends HTMLElement {
  show(collection: Collection, pictures: (drawing: OwnDrawing) => Uint8Array): void;
  /** Chooses these drawings and goes there. */
  choose(ids: ReadonlySet<number>): void;
}

/** Drawings of a class that are shown before “Show all”. */
const firstShown = 40;

/** Thumbnails are toggle buttons; what is done with the chosen ones stands above them. */
export function drawingsBrowser(actions: BrowserActions): DrawingsBrowser {
  let collection: Collection | undefined;
  let pictures: (drawing: OwnDrawing) => Uint8Array = () => new Uint8Array(784);
  let chosen = new Set<number>();
  const unfolded = new Set<string>();
  const tiles = new Map<number, HTMLButtonElement>();
  let painted = new WeakMap<Ink, HTMLCanvasElement>();
  const count = html`<span class="browser-count"></span>`;
  const target = document.createElement("select");
  target.setAttribute("aria-label", "Class for the chosen drawings");
  const relabel = textButton("Relabel", () => actions.relabel(chosen, target.value));
  const hold = textButton("Hold out", () => actions.holdOut(chosen, true));
  const train = textButton("Train on", () => actions.holdOut(chosen, false));
  const open = textButton("Put on the pad", () => {
    const one = collection?.drawings.find(({ id }) => chosen.has(id));
    if (one) actions.open(one);
  });
  const remove = textButton("Delete", () => actions.remove(chosen));
  const none = textButton("Choose none", () => choose(new Set()), "button--quiet");
  const tools = html`<div class="browser-tools" role="group" aria-label="The chosen drawings">${count}<span class="browser-relabel">${target}${relabel}</span>${hold}${train}${open}${remove}${none}</div>`;
  const sections = html`<div class="browser-classes"></div>`;
  const root = html`<div class="browser">${tools}${sections}</div>`;

  function choose(next: Set<number>): void {
    chosen = next;
    for (const [id, tile] of tiles) tile.setAttribute("aria-pressed", String(chosen.has(id)));
    count.textContent =
      chosen.size === 0
        ? "Press a drawing to choose it."
        : `${chosen.size} ${chosen.size === 1 ? "drawing" : "drawings"} chosen`;
    for (const button of [relabel, hold, train, remove, none]) button.disabled = chosen.size === 0;
    open.disabled = chosen.size !== 1;
    target.disabled = chosen.size === 0;
  }

  /** Painted once for each drawing and theme. */
  function canvasOf(drawing: OwnDrawing): HTMLCanvasElement {
    const found = painted.get(drawing.ink);
    if (found) return found;
    const canvas = document.createElement("canvas");
    paintPictures(canvas, pictures(drawing), { width: 28, height: 28, columns: 1, palette: inkPalette() });
    painted.set(drawing.ink, canvas);
    return canvas;
  }

  function tileOf(drawing: OwnDrawing, place: number): HTMLButtonElement {
    const { id, word, heldOut } = drawing;
    const tile = document.createElement("button");
    Object.assign(tile, { type: "button", className: `browser-tile${heldOut ? " is-held-out" : ""}` });
    tile.setAttribute("aria-label", `${word} ${place + 1}${heldOut ? ", held out" : ""}`);
    tile.append(canvasOf(drawing));
    tile.addEventListener("click", () => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      choose(next);
    });
    tiles.set(id, tile);
    return tile;
  }

  function sectionOf(word: string, drawings: readonly OwnDrawing[], held: number): HTMLElement {
    const shown = unfolded.has(word) ? drawings : drawings.slice(0, firstShown);
    const all = textButton("Choose all", () => {
      choose(new Set([...chosen, ...drawings.map(({ id }) => id)]));
    });
    all.disabled = drawings.length === 0;
    const more =
      shown.length < drawings.length
        ? textButton(`Show all ${drawings.length}`, () => {
            unfolded.add(word);
            rebuild();
          })
        : "";
    const heading = `${drawings.length - held} to train on, ${held} held out`;
    return html`<section class="browser-class" aria-label=${word}>
      <div class="browser-head"><h4>${word}</h4><span>${heading}</span><span class="browser-edit">${all}${renameField(word)}${textButton("Delete the class", () => actions.removeClass(word), "button--quiet")}</span></div>
      <div class="browser-tiles">${shown.map(tileOf)}${more}</div>
    </section>`;
  }

  function renameField(word: string): HTMLElement {
    const input = Object.assign(document.createElement("input"), { type: "text", value: word });
    input.setAttribute("aria-label", `New name of ${word}`);
    const form = html`<form>${input}<button type="submit" class="button">Save the name</button></form>`;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      actions.rename(word, input.value);
    });
    return html`<details class="browser-rename"><summary>Rename</summary>${form}</details>`;
  }

  function rebuild(): void {
    if (!collection) return;
    const { classes, drawings } = collection;
    const counts = countsOf(collection);
    const focused = document.activeElement;
    const focusedId = [...tiles].find(([, tile]) => tile === focused)?.[0];
    tiles.clear();
    sections.replaceChildren(
      ...classes.map((word, k) =>
        sectionOf(
          word,
          drawings.filter((one) => one.word === word),
          counts.heldOut[k],
        ),
      ),
    );
    const here = target.value;
    target.replaceChildren(...classes.map((word) => new Option(word, word)));
    if (classes.includes(here)) target.value = here;
    choose(new Set([...chosen].filter((id) => drawings.some((one) => one.id === id))));
    if (focusedId !== undefined) (tiles.get(focusedId) ?? sections.querySelector("button"))?.focus();
  }

  choose(new Set());
  onThemeChange(() => {
    painted = new WeakMap();
    rebuild();
  });
  return Object.assign(root, {
    choose(ids: ReadonlySet<number>) {
      for (const { id, word } of collection?.drawings ?? []) if (ids.has(id)) unfolded.add(word);
      rebuild();
      choose(new Set(ids));
      const [first] = ids;
      tiles.get(first)?.focus();
    },
    show(next: Collection, of: (drawing: OwnDrawing) => Uint8Array) {
      collection = next;
      pictures = of;
      rebuild();
    },
  });
}
