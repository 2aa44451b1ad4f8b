import { html } from "htl";
import { byteTable } from "../../../components/pictures/byte-table.js";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { type FileField, fieldAt, hexByte } from "../../../lib/data/file-field.js";

/** A file, and how it is read. */
export interface FileBytesOptions {
  /** The beginning of a file. */
  readonly bytes: Uint8Array;
  /** Name of the file, for readers. */
  readonly name: string;
  /** What the bytes mean. */
  fields(bytes: Uint8Array): readonly FileField[];
  /**
   * Reads the file as the workbook does: what it is, in words. Its error is shown as it is.
   */
  read(bytes: Uint8Array): string;
  /** Place of the first pixel. */
  readonly pixelsFrom: number;
  /** Bytes that are shown; defaults to the header and the first drawing. */
  readonly shown?: number;
}

const width = 28;
const size = width * width;

/**
 * The beginning of a file, byte by byte: pointing at one tells which field it belongs to and what it says, and pixels
 * light up in the picture. Bytes can be changed, and the reader says what it makes of them.
 */
export function fileBytes(options: FileBytesOptions): HTMLElement {
  const { name, pixelsFrom, shown = pixelsFrom + size } = options;
  const original = options.bytes;
  const bytes = original.slice();
  let fields = options.fields(bytes);
  let at = 0;

  const table = byteTable({ bytes, count: Math.min(shown, bytes.length), label: `Bytes of ${name}`, point });
  const legend = html`<ul class="file-fields"></ul>`;
  const what = html`<p class="file-what" aria-live="polite"></p>`;
  const verdict = html`<p class="file-verdict" aria-live="polite"></p>`;
  const input = Object.assign(document.createElement("input"), {
    type: "text",
    maxLength: 2,
    size: 2,
    spellcheck: false,
    autocomplete: "off",
  });
  const place = html`<span class="number"></span>`;
  const restore = html`<button type="button" class="button">Put all bytes back</button>`;
  const picture = pixelPicture({
    values: levels(),
    width,
    height: width,
    label: "The first picture of the file as its bytes say",
    mode: "ink",
    most: 255,
    scale: 6,
  });
  const cursor = pixelCursor(picture, { width, height: width, at: 0 });
  const stage = html`<div class="inspector-stage file-picture">${picture}${cursor.marker}</div>`;

  function levels(): Uint8Array {
    return bytes.slice(pixelsFrom, pixelsFrom + size);
  }

  function point(place: number): void {
    at = place;
    show();
  }

  function show(): void {
    const field = fieldAt(fields, at);
    table.mark(field ? [field.start, field.end] : [at, at + 1], at);
    for (const item of legend.children)
      item.classList.toggle("is-lit", item.getAttribute("data-start") === String(field?.start));
    what.replaceChildren(...describe(field));
    place.textContent = `byte ${at}`;
    input.value = hexByte(bytes[at]);
    const pixel = at - pixelsFrom;
    cursor.marker.hidden = !(pixel >= 0 && pixel < size);
    if (!cursor.marker.hidden) cursor.moveTo(pixel);
  }

  function describe(field: FileField | undefined): (Node | string)[] {
    if (!field) return [`Byte ${at} belongs to no field.`];
    const pixel = at - field.start;
    const last = field.end - 1;
    const range = last > field.start ? `bytes ${field.start}–${last}` : `byte ${field.start}`;
    const level = field.name.startsWith("picture")
      ? ` Byte ${at} is pixel ${pixel}: 0x${hexByte(bytes[at])} = ${bytes[at]}.`
      : "";
    return [
      html`<b>${field.name}</b>`,
      `, ${range}: `,
      html`<span class="number">${field.value}</span>`,
      `. ${field.how}${level}`,
    ];
  }

  function read(): void {
    fields = options.fields(bytes);
    legend.replaceChildren(...fields.map(legendItem));
    picture.update(levels());
    const same = bytes.every((byte, k) => byte === original[k]);
    restore.hidden = same;
    try {
      verdict.textContent = `The reader says: ${options.read(bytes)}`;
      verdict.classList.remove("is-wrong");
    } catch (error) {
      verdict.textContent = `The reader refuses it: ${error instanceof Error ? error.message : String(error)}`;
      verdict.classList.add("is-wrong");
    }
  }

  function legendItem(field: FileField, k: number): HTMLElement {
    const button = html`<button type="button">${field.name}</button>`;
    for (const type of ["pointerenter", "focus", "click"]) {
      button.addEventListener(type, () => {
        table.reveal(field.start);
        point(field.start);
      });
    }
    return html`<li data-start=${field.start} style=${`--field: var(--class-${k % 8})`}>${button}</li>`;
  }

  function change(): void {
    if (!/^[0-9a-f]{1,2}$/i.test(input.value)) {
      verdict.textContent = `A byte must be two hexadecimal digits, 00 to ff: ${input.value}`;
      verdict.classList.add("is-wrong");
      return;
    }
    bytes[at] = Number.parseInt(input.value, 16);
    table.update(at, bytes[at] !== original[at]);
    read();
    show();
  }

  input.addEventListener("change", change);
  restore.addEventListener("click", () => {
    bytes.set(original);
    for (let k = 0; k < bytes.length; k++) table.update(k, false);
    read();
    show();
  });
  stage.addEventListener("pointermove", (event) => {
    const pixel = cursor.placeOf(event);
    if (pixel === undefined) return;
    table.reveal(pixelsFrom + pixel);
    point(pixelsFrom + pixel);
  });

  read();
  show();
  return html`<div class="file-bytes">
    <div class="file-read">${table.element}<div class="file-side">${stage}
      <p class="file-change"><label>${place} ${input}</label> ${restore}</p></div></div>
    ${legend}${what}${verdict}
  </div>`;
}
