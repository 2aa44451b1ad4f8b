import { html } from "htl";
import {
  type ConvolutionStage,
  mostStages,
  noConvolutions,
  parseConvolutions,
  poolingForms,
  poolings,
} from "../../lib/core/convolution/stages.js";
import { setDisabled } from "../ui/disable.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";

/** Sides of filters, and of windows that are pooled, that are offered. Others can stand in an address. */
const filterSides = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const poolSides = [2, 3, 4];
/** What the first stage begins with. */
const firstStage = "8x3sp2";

/** A stage as a row of fields. */
interface StageRow {
  readonly element: HTMLElement;
  show(stage: ConvolutionStage): void;
  /** The short form of the stage as it stands in the fields. */
  text(): string;
}

/**
 * Convolutions as rows, one for each stage: filters, their size, padding, pooling. One button adds a stage like the last,
 * another takes the last away.
 *
 * @param id of the first field, for the label that is `${id}-label`
 * @param send takes the convolutions in their short form
 * @returns show: shows convolutions from their short form
 */
export function stagesControl(
  id: string,
  send: (written: string) => void,
): { element: HTMLElement; show(written: string): void } {
  const list = html`<span class="setting-stages"></span>`;
  const more = html`<button type="button" class="setting-more" aria-label=${t("add a convolution")}>+</button>`;
  const fewer = html`<button type="button" class="setting-more" aria-label=${t("remove the last convolution")}>−</button>`;
  const element = html`<span class="setting-convolutions" role="group" aria-labelledby=${`${id}-label`}>${list}<span class="setting-stage-buttons">${fewer}${more}</span></span>`;
  const rows: StageRow[] = [];
  let parts: readonly string[] = [];

  const sendParts = (texts: readonly string[]) => send(texts.length > 0 ? texts.join("-") : noConvolutions);
  more.addEventListener("click", () => sendParts([...parts, parts.at(-1) ?? firstStage]));
  fewer.addEventListener("click", () => sendParts(parts.slice(0, -1)));
  list.addEventListener("change", () => sendParts(rows.map((row) => row.text())));

  return {
    element,
    show(written) {
      const stages = parseConvolutions(written);
      parts = stages.length > 0 ? written.split("-") : [];
      // Rows stay, so that the field with the focus keeps it.
      while (rows.length > stages.length) rows.pop()?.element.remove();
      while (rows.length < stages.length) rows.push(stageRow(id, rows.length));
      list.append(...rows.map((row) => row.element).filter((row) => row.parentNode !== list));
      for (const [k, stage] of stages.entries()) rows[k].show(stage);
      setDisabled(more, stages.length >= mostStages);
      setDisabled(fewer, stages.length === 0);
    },
  };
}

function stageRow(id: string, place: number): StageRow {
  const filters = Object.assign(document.createElement("input"), {
    id: place === 0 ? id : `${id}-${place}`,
    type: "text",
    inputMode: "numeric",
    autocomplete: "off",
  });
  const side = sidesSelect(filterSides);
  const padded = Object.assign(document.createElement("input"), { type: "checkbox" });
  const pooling = document.createElement("select");
  pooling.append(
    new Option(libraryWords("none"), "none"),
    ...poolings.map((name) => new Option(libraryWords(poolingForms[name].label), name)),
  );
  const poolSide = sidesSelect(poolSides);
  const by = html`<label><span>${t("by")}</span>${poolSide}</label>`;
  const element = html`<span class="setting-stage" role="group" aria-label=${t("convolution {n}", { n: place + 1 })}><label><span>${t("filters")}</span>${filters}</label><label><span>${t("size")}</span>${side}</label><label>${padded}<span>${t("padding")}</span></label><label><span>${t("pooling")}</span>${pooling}</label>${by}</span>`;
  return {
    element,
    show({ filters: count, window: { size, padding }, pool, pooling: kind }) {
      filters.value = String(count);
      chooseSide(side, size);
      padded.checked = padding > 0;
      // A window keeps the size of the maps when it has a pixel in its middle and others around it.
      padded.disabled = size % 2 === 0 || size === 1;
      pooling.value = pool > 1 ? kind : "none";
      if (pool > 1) chooseSide(poolSide, pool);
      by.toggleAttribute("hidden", pool === 1);
    },
    text() {
      const size = Number(side.value);
      const kind = poolings.find((name) => name === pooling.value);
      const keepsSize = padded.checked && size % 2 === 1 && size > 1;
      return `${filters.value.trim() || "nothing"}x${size}${keepsSize ? "s" : ""}${kind ? `${poolingForms[kind].letter}${poolSide.value}` : ""}`;
    },
  };
}

function sidesSelect(sides: readonly number[]): HTMLSelectElement {
  const select = document.createElement("select");
  select.append(...sides.map(sideOption));
  return select;
}

/** Chooses a side, also one that is not offered. */
function chooseSide(select: HTMLSelectElement, side: number): void {
  if (![...select.options].some(({ value }) => value === String(side))) select.append(sideOption(side));
  select.value = String(side);
}

function sideOption(side: number): HTMLOptionElement {
  return new Option(`${side} × ${side}`, String(side));
}
