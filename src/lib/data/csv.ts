import { pixelCount } from "../drawing/picture-size.js";
import { type CsvFields, csvFields, lineStarts } from "./csv-fields.js";
import { type CsvLayout, csvLayout } from "./csv-layout.js";
import { FormatError } from "./format-error.js";
import { LevelTally } from "./level-tally.js";

/** Pictures as a file of comma-separated values holds them. */
export interface CsvPictures {
  /** [rows × 784] */
  readonly data: Uint8Array;
  /** [rows]; undefined when the file has none. */
  readonly labels: Uint8Array | undefined;
  /** What labels that are texts say, in the order in which they first come; undefined when they are numbers. */
  readonly names: readonly string[] | undefined;
}

/**
 * Reads pictures of comma-separated values: a line for each, its 784 grey levels and, before or behind them, its label,
 * as EMNIST, pandas, Excel, NumPy and OpenML write them. Grey levels are whole numbers from 0 to 255, or all numbers
 * from 0 to 1, which are made 255 times as large; labels are numbers from 0 to 255 or texts. What stands between values,
 * which column the label is and whether there is a header or a column that counts the rows is found out, as `csvLayout`
 * says.
 *
 * The bytes are read one after the other, and no large text is made of them: besides the file itself hardly more memory
 * is needed than the pictures take.
 *
 * @param bytes the file
 * @param file its name, for messages
 * @throws FormatError with the line and the column of the first value that is no such number, of a line that has
 *   more values or fewer, when there is no picture, and when it cannot be told which column the label is
 */
export function readCsv(bytes: Uint8Array, file: string): CsvPictures {
  const starts = lineStarts(bytes);
  const layout = csvLayout(bytes, starts, file);
  const reading = new Reading(bytes, file, layout);
  for (const start of starts.subarray(layout.firstRow)) reading.take(start);
  reading.expectScale();
  return {
    data: reading.data,
    labels: layout.label === undefined ? undefined : reading.labels,
    names: layout.texts ? [...reading.names.keys()] : undefined,
  };
}

/** Takes rows one by one. */
class Reading {
  readonly data: Uint8Array;
  readonly labels: Uint8Array;
  readonly names = new Map<string, number>();
  readonly #fields: CsvFields;
  readonly #tally = new LevelTally();
  #row = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly file: string,
    readonly layout: CsvLayout,
  ) {
    // Lines too short to be pictures need no room: they are refused.
    const rows = Math.min(layout.rows, Math.ceil(bytes.length / (2 * pixelCount)));
    this.data = new Uint8Array(rows * pixelCount);
    this.labels = new Uint8Array(rows);
    this.#fields = csvFields(bytes, layout.separator);
  }

  take(start: number): void {
    const { layout, data, labels } = this;
    const fields = this.#fields;
    const count = fields.read(start);
    if (count !== layout.columns) {
      this.#fail(Math.min(count, layout.columns), `${layout.columns} values`, `${count} values`);
    }
    let at = this.#row * pixelCount;
    for (let column = layout.firstPixel; column < layout.firstPixel + pixelCount; column++) {
      const value = fields.number(column);
      if (
        !this.#tally.add(value) ||
        layout.scale * value > 255 ||
        !(layout.scale === 255 || Number.isInteger(value))
      ) {
        this.#fail(
          column,
          layout.scale === 255 ? "a grey level from 0 to 1" : "a grey level from 0 to 255",
          fields.text(column),
        );
      }
      data[at++] = Math.round(layout.scale * value);
    }
    if (layout.label !== undefined) labels[this.#row] = this.#label(layout.label);
    this.#row++;
  }

  /** @throws FormatError when the sample's scale is not that of all rows */
  expectScale(): void {
    const scale = this.#tally.scale(this.file, 0);
    if (scale !== this.layout.scale && this.data.some((level) => level > 0)) {
      throw new FormatError(this.file, 0, "grey levels, all from 0 to 255 or all from 0 to 1", "both");
    }
  }

  #label(column: number): number {
    const value = this.#fields.number(column);
    if (!this.layout.texts) {
      if (Number.isInteger(value) && value >= 0 && value <= 255) return value;
      this.#fail(column, "a label from 0 to 255", this.#fields.text(column));
    }
    const name = this.#fields.text(column);
    if (name === "") this.#fail(column, "a label", name);
    const place = this.names.get(name) ?? this.names.size;
    if (place > 255) this.#fail(column, "at most 256 different labels", name);
    this.names.set(name, place);
    return place;
  }

  #fail(column: number, expected: string, found: string): never {
    const at = this.#fields.place(column);
    const line = 1 + countLines(this.bytes, at);
    throw new FormatError(
      this.file,
      at,
      `${expected} in line ${line}, column ${column + 1}`,
      JSON.stringify(found.slice(0, 12)),
    );
  }
}

function countLines(bytes: Uint8Array, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}
