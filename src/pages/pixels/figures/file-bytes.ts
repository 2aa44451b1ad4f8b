import { html } from "htl";
import { byteTable } from "../../../components/pictures/byte-table.js";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { setHidden } from "../../../components/ui/disable.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { FileField } from "../../../lib/data/file-fields.js";
import { type FileBytesOptions, FileState, width } from "./file-state.js";

/**
 * The beginning of a file, byte by byte: pointing at one tells which field it belongs to and what it says, and pixels
 * light up in the picture. Bytes can be changed, and the reader says what it makes of them.
 */
export function fileBytes(options: FileBytesOptions): HTMLElement {
  const state = new FileState(options);
  const table = byteTable({
    bytes: state.bytes,
    count: state.count,
    label: `Bytes of ${options.name}`,
    point,
  });
  const legend = html`<ul class="file-fields"></ul>`;
  const what = liveStatus("file-what");
  const verdict = liveStatus("file-verdict");
  const picture = filePicture(state, reveal);
  const input = Object.assign(document.createElement("input"), {
    type: "text",
    maxLength: 2,
    size: 2,
    spellcheck: false,
    autocomplete: "off",
  });
  const place = html`<span class="number"></span>`;
  const restore = textButton("Put all bytes back", () => {
    state.restore();
    for (const byte of state.bytes.keys()) table.update(byte, false);
    showFile();
  });

  function point(byte: number): void {
    state.point(byte);
    showByte();
  }

  function reveal(byte: number): void {
    table.reveal(byte);
    point(byte);
  }

  function showByte(): void {
    const { at, field } = state;
    table.mark(field ? [field.start, field.end] : [at, at + 1], at);
    for (const item of legend.children) {
      item.classList.toggle("is-lit", item.getAttribute("data-start") === String(field?.start));
    }
    const { name, range, value, how } = state.words;
    what.say(
      ...(field ? [html`<b>${name}</b>`, range, html`<span class="number">${value}</span>`, how] : [range]),
    );
    place.textContent = `byte ${at}`;
    input.value = state.hex;
    picture.showPixel();
  }

  function showFile(): void {
    legend.replaceChildren(...state.fields.map((field, k) => legendItem(field, k, reveal)));
    picture.show();
    setHidden(restore, !state.changed, input);
    showVerdict();
    showByte();
  }

  function showVerdict(): void {
    verdict.say(state.verdict.text);
    verdict.classList.toggle("is-wrong", state.verdict.wrong);
  }

  input.addEventListener("change", () => {
    if (!state.change(input.value)) return showVerdict();
    table.update(state.at, state.hasChanged(state.at));
    showFile();
  });
  showFile();
  return html`<div class="file-bytes">
    <div class="file-read">${table.element}<div class="file-side">${picture.stage}
      <p class="file-change"><label>${place} ${input}</label> ${restore}</p></div></div>
    ${legend}${what}${verdict}
  </div>`;
}

/** The first picture of the file; under the pointer it reveals the byte of each pixel. */
function filePicture(state: FileState, reveal: (byte: number) => void) {
  const picture = pixelPicture({
    values: state.levels,
    width,
    height: width,
    label: "The first picture in the file, as its bytes give it",
    mode: "ink",
    most: 255,
    scale: 6,
  });
  const cursor = pixelCursor(picture, { width, height: width, at: 0 });
  const stage = html`<div class="inspector-stage file-picture">${picture}${cursor.marker}</div>`;
  stage.addEventListener("pointermove", (event) => {
    const pixel = cursor.placeOf(event);
    if (pixel !== undefined) reveal(state.placeOf(pixel));
  });
  return {
    stage,
    show: () => picture.update(state.levels),
    showPixel() {
      cursor.marker.hidden = state.pixel === undefined;
      if (state.pixel !== undefined) cursor.moveTo(state.pixel);
    },
  };
}

function legendItem({ name, start }: FileField, k: number, reveal: (byte: number) => void): HTMLElement {
  const button = html`<button type="button">${name}</button>`;
  for (const type of ["pointerenter", "focus", "click"]) button.addEventListener(type, () => reveal(start));
  return html`<li data-start=${start} style=${`--field: var(--class-${k % 8})`}>${button}</li>`;
}
