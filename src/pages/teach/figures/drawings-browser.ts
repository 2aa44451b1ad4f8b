import { html } from "htl";
import { inkPalette, paintPictures } from "../../../components/chart/palette.js";
import { onThemeChange } from "../../../components/shell/theme.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { replaceContent } from "../../../components/ui/replace-content.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { pixelCount, side } from "../../../lib/drawing/picture-size.js";
import type { Collection, Ink, OwnDrawing } from "../../../lib/labs/teach/collection.js";
import { type ClassSection, type DrawingsChoice, drawingsChoice } from "./drawings-choice.js";

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

/**
 * The drawings of a collection, class by class, to look through and to put right. Thumbnails are toggle buttons; what is
 * done with the chosen ones stands above them.
 */
export function drawingsBrowser(actions: BrowserActions) {
  const state = drawingsChoice();
  const tools = browserTools(state, actions, () => choose([]));
  const paint = thumbnails();
  const tiles = new Map<number, HTMLButtonElement>();
  const sections = html`<div class="browser-classes"></div>`;

  function showChosen(): void {
    for (const [id, tile] of tiles) tile.setAttribute("aria-pressed", String(state.chosen.has(id)));
    tools.show();
  }

  function choose(ids: Iterable<number>): void {
    state.choose(ids);
    showChosen();
  }

  function toggle(id: number): void {
    state.toggle(id);
    showChosen();
  }

  function tileOf(drawing: OwnDrawing, place: number): HTMLButtonElement {
    const tile = tileView(drawing, place, () => toggle(drawing.id));
    tile.append(paint.canvasOf(drawing));
    tiles.set(drawing.id, tile);
    return tile;
  }

  function rebuild(): void {
    tiles.clear();
    const views = state.sections.map((section) =>
      sectionView(section, section.shown.map(tileOf), {
        rename: (next) => actions.rename(section.word, next),
        remove: () => actions.removeClass(section.word),
        chooseAll: () => choose([...state.chosen, ...section.drawings.map(({ id }) => id)]),
        showAll() {
          state.unfold(section.word);
          rebuild();
        },
      }),
    );
    replaceContent(sections, ...views);
    tools.offer(state.collection.classes);
    showChosen();
  }

  showChosen();
  onThemeChange(() => {
    paint.forget();
    rebuild();
  });
  return Object.assign(html`<div class="browser">${tools.root}${sections}</div>`, {
    /** Chooses these drawings and goes there. */
    choose(ids: ReadonlySet<number>) {
      for (const { id, word } of state.collection.drawings) if (ids.has(id)) state.unfold(word);
      rebuild();
      choose(ids);
      const [first] = ids;
      tiles.get(first)?.focus();
    },
    show(next: Collection, of: (drawing: OwnDrawing) => Uint8Array) {
      state.use(next);
      paint.use(of);
      rebuild();
    },
  });
}

/** What is done with the drawings that are chosen. */
function browserTools(state: DrawingsChoice, actions: BrowserActions, chooseNone: () => void) {
  const count = html`<span class="browser-count"></span>`;
  const target = document.createElement("select");
  target.setAttribute("aria-label", t("Class for the chosen drawings"));
  const relabel = textButton(t("Relabel"), () => actions.relabel(state.chosen, target.value));
  const hold = textButton(t("Hold out"), () => actions.holdOut(state.chosen, true));
  const train = textButton(t("Train on"), () => actions.holdOut(state.chosen, false));
  const open = textButton(t("Put on the pad"), () => {
    const one = state.collection.drawings.find(({ id }) => state.chosen.has(id));
    if (one) actions.open(one);
  });
  const remove = textButton(t("Delete"), () => actions.remove(state.chosen));
  const none = textButton(t("Choose none"), chooseNone, "button--quiet");
  return {
    root: html`<div class="browser-tools" role="group" aria-label=${t("The chosen drawings")}>${count}<span class="browser-relabel">${target}${relabel}</span>${hold}${train}${open}${remove}${none}</div>`,
    /** Classes that a drawing can be given. */
    offer(classes: readonly string[]) {
      const here = target.value;
      target.replaceChildren(...classes.map((word) => new Option(word, word)));
      if (classes.includes(here)) target.value = here;
    },
    show() {
      const { size } = state.chosen;
      count.textContent =
        size === 0
          ? t("Press a drawing to choose it.")
          : size === 1
            ? t("1 drawing chosen")
            : t("{n} drawings chosen", { n: size });
      for (const button of [relabel, hold, train, remove, none]) setDisabled(button, size === 0);
      target.disabled = size === 0;
      setDisabled(open, size !== 1);
    },
  };
}

/** Pictures of drawings, each painted once for a theme. */
function thumbnails() {
  let pictures: (drawing: OwnDrawing) => Uint8Array = () => new Uint8Array(pixelCount);
  let painted = new WeakMap<Ink, HTMLCanvasElement>();
  return {
    canvasOf(drawing: OwnDrawing): HTMLCanvasElement {
      const found = painted.get(drawing.ink);
      if (found) return found;
      const canvas = document.createElement("canvas");
      paintPictures(canvas, pictures(drawing), {
        width: side,
        height: side,
        columns: 1,
        palette: inkPalette,
      });
      painted.set(drawing.ink, canvas);
      return canvas;
    },
    use(of: (drawing: OwnDrawing) => Uint8Array) {
      pictures = of;
    },
    forget() {
      painted = new WeakMap();
    },
  };
}

function tileView({ word, heldOut }: OwnDrawing, place: number, press: () => void): HTMLButtonElement {
  const tile = textButton("", press);
  tile.className = `browser-tile${heldOut ? " is-held-out" : ""}`;
  tile.setAttribute("aria-label", `${word} ${place + 1}${heldOut ? `, ${t("held out")}` : ""}`);
  return tile;
}

/** What is done with a class. */
interface SectionActions {
  rename(next: string): void;
  remove(): void;
  chooseAll(): void;
  showAll(): void;
}

function sectionView(
  { word, drawings, shown, heldOut }: ClassSection,
  tiles: readonly HTMLElement[],
  { rename, remove, chooseAll, showAll }: SectionActions,
): HTMLElement {
  const all = textButton(t("Choose all"), chooseAll);
  setDisabled(all, drawings.length === 0);
  const more =
    shown.length < drawings.length ? textButton(t("Show all {n}", { n: drawings.length }), showAll) : "";
  const heading = t("{n} to train on, {heldOut} held out", { n: drawings.length - heldOut, heldOut });
  return html`<section class="browser-class" aria-label=${word}>
      <div class="browser-head"><h3>${word}</h3><span>${heading}</span><span class="browser-edit">${all}${renameField(word, rename)}${textButton(t("Delete the class"), remove, "button--quiet")}</span></div>
      <div class="browser-tiles">${tiles}${more}</div>
    </section>`;
}

function renameField(word: string, rename: (next: string) => void): HTMLElement {
  const input = Object.assign(document.createElement("input"), { type: "text", value: word });
  input.setAttribute("aria-label", t("New name of {word}", { word }));
  const form = html`<form>${input}<button type="submit" class="button">${t("Save the name")}</button></form>`;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    rename(input.value);
  });
  return html`<details class="browser-rename"><summary>${t("Rename")}</summary>${form}</details>`;
}
