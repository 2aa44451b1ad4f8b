import { messageOf } from "../../../lib/core/message-of.js";
import { type FileField, fieldAt, hexByte } from "../../../lib/data/file-fields.js";

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

/** What came of reading or changing a file. */
export interface Verdict {
  readonly text: string;
  readonly wrong: boolean;
}

/** Side and pixels of a picture. */
export const width = 28;
const size = width * width;

/** The bytes of a file, which of them is looked at, and what is made of them. */
export class FileState {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly #options: FileBytesOptions;
  #at = 0;
  #fields: readonly FileField[] = [];
  #verdict: Verdict = { text: "", wrong: false };

  constructor(options: FileBytesOptions) {
    const { bytes, pixelsFrom, shown = pixelsFrom + size } = options;
    this.#options = options;
    this.bytes = bytes.slice();
    this.count = Math.min(shown, bytes.length);
    this.#read();
  }

  /** Place of the byte that is looked at. */
  get at(): number {
    return this.#at;
  }
  /** The byte that is looked at, as two hexadecimal digits. */
  get hex(): string {
    return hexByte(this.bytes[this.#at]);
  }
  get fields(): readonly FileField[] {
    return this.#fields;
  }
  /** The field of the byte that is looked at. */
  get field(): FileField | undefined {
    return fieldAt(this.#fields, this.#at);
  }
  /** The pixel of the first picture that is looked at. */
  get pixel(): number | undefined {
    const pixel = this.#at - this.#options.pixelsFrom;
    return pixel >= 0 && pixel < size ? pixel : undefined;
  }
  /** Grey levels of the first picture. */
  get levels(): Uint8Array {
    const { pixelsFrom } = this.#options;
    return this.bytes.slice(pixelsFrom, pixelsFrom + size);
  }
  /** What came of the last change. */
  get verdict(): Verdict {
    return this.#verdict;
  }
  get changed(): boolean {
    return this.bytes.some((_, place) => this.hasChanged(place));
  }

  hasChanged(place: number): boolean {
    return this.bytes[place] !== this.#options.bytes[place];
  }

  /** Looks at a byte. */
  point(place: number): void {
    this.#at = place;
  }

  /** The place of a pixel of the first picture. */
  placeOf(pixel: number): number {
    return this.#options.pixelsFrom + pixel;
  }

  /** Puts a byte, as it is typed, where one is looked at, and reads the file; returns whether it is one. */
  change(typed: string): boolean {
    if (!/^[0-9a-f]{1,2}$/i.test(typed)) {
      const text = `A byte must be two hexadecimal digits, 00 to ff: ${typed}`;
      this.#verdict = { text, wrong: true };
      return false;
    }
    this.bytes[this.#at] = Number.parseInt(typed, 16);
    this.#read();
    return true;
  }

  /** Puts all bytes back. */
  restore(): void {
    this.bytes.set(this.#options.bytes);
    this.#read();
  }

  #read(): void {
    this.#fields = this.#options.fields(this.bytes);
    try {
      this.#verdict = { text: `The reader says: ${this.#options.read(this.bytes)}`, wrong: false };
    } catch (error) {
      this.#verdict = { text: `The reader refuses it: ${messageOf(error)}`, wrong: true };
    }
  }

  /** What the byte says that is looked at: before its field's value, the value, and after it. */
  get words(): {
    readonly name: string;
    readonly range: string;
    readonly value: string;
    readonly how: string;
  } {
    const { field } = this;
    const at = this.#at;
    if (!field) return { name: "", range: `Byte ${at} belongs to no field.`, value: "", how: "" };
    const last = field.end - 1;
    const places = last > field.start ? `bytes ${field.start}–${last}` : `byte ${field.start}`;
    const level = field.name.startsWith("picture")
      ? ` Byte ${at} is pixel ${at - field.start}: 0x${this.hex} = ${this.bytes[at]}.`
      : "";
    return { name: field.name, range: `, ${places}: `, value: field.value, how: `. ${field.how}${level}` };
  }
}
