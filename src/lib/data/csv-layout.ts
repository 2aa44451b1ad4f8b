import { pixelCount } from "../drawing/picture-size.js";
import { csvFields, numberOf } from "./csv-fields.js";
import { FormatError } from "./format-error.js";
import { LevelTally } from "./level-tally.js";
import { eightByEight } from "./looks-like.js";

/** How a file of comma-separated pictures is laid out. */
export interface CsvLayout {
  /** What stands between values, a byte. */
  readonly separator: number;
  /** Values in each line. */
  readonly columns: number;
  /** The first of 784 columns. */
  readonly firstPixel: number;
  /** The column of the label; undefined when there is none. */
  readonly label: number | undefined;
  /** Whether labels are texts. */
  readonly texts: boolean;
  /** What grey levels are multiplied by. */
  readonly scale: 1 | 255;
  /** Lines before the first picture, and pictures. */
  readonly firstRow: number;
  readonly rows: number;
}

/** Rows that are looked at, from all over the file. */
const sampled = 1000;
/** Rows whose numbers count up may be labels of as many classes up to here; above, they number the rows. */
const mostClasses = 62;
/** A column is the label when it differs from its neighbour in so many times as many rows as the other end of the lines. */
const clearly = 4;

const labelNames =
  /^(label|labels|class|classes|target|targets|y|digit|character|char|letter|category|word|name|true_?label)$/i;
const indexNames = /^(|unnamed: ?\d+|index|idx|id|row|row_?id|image_?id|nr|no|#)$/i;
const pixelName = /^[a-z_ ]*?(\d+)(?:[x_ -](\d+))?$/i;

/**
 * How a file of pictures is laid out.
 *
 * - Between values stands `,`, `;`, a tab or spaces, whichever makes the most of the first lines; Excel's `sep=;` is heeded.
 * - The first line is a header when most of it is no number, or its numbers count up, as 0, 1, …, 784.
 * - A column that counts the rows, or is called so and never says the same twice, is left out.
 * - The label is the column that the header calls so; where it does not, whichever of the first and the last differs from
 *   its neighbour: corners of pictures are as empty as the pixel beside them, labels are not.
 *
 * @param starts where lines begin that are not blank
 * @throws FormatError when there are no pictures of 784 pixels, or it cannot be told where the label is
 */
export function csvLayout(bytes: Uint8Array, starts: Float64Array, file: string): CsvLayout {
  if (starts.length === 0)
    throw new FormatError(file, bytes.length, "a line for each picture", "end of file");
  const told = /^"?sep=(.)"?\s*$/i.exec(lineText(bytes, starts[0], 8));
  const skipped = told ? 1 : 0;
  const separator = told ? told[1].charCodeAt(0) : separatorOf(bytes, starts[skipped] ?? starts[0]);
  const table = sampleOf(bytes, starts.subarray(skipped), separator, file);
  const columns = columnsOf(table, file);
  const label = columns.label;
  const texts = label !== undefined && table.rows.some((row) => Number.isNaN(row[label]));
  const tally = new LevelTally();
  for (const row of table.rows) {
    // What is no grey level is told with its place when the rows are read.
    for (let k = 0; k < pixelCount; k++) tally.add(row[columns.firstPixel + k]);
  }
  const firstRow = skipped + (table.header ? 1 : 0);
  return {
    separator,
    columns: table.columns,
    ...columns,
    texts,
    scale: tally.scale(file, starts[firstRow]),
    firstRow,
    rows: starts.length - firstRow,
  };
}

/** The header and some rows. */
interface Table {
  readonly header: readonly string[] | undefined;
  readonly columns: number;
  /** Their numbers; NaN for what is none. */
  readonly rows: readonly Float64Array[];
  /** Place of each row among all. */
  readonly places: readonly number[];
  /** Whether no two rows say the same in a column. */
  isUnique(column: number): boolean;
}

function sampleOf(bytes: Uint8Array, starts: Float64Array, separator: number, file: string): Table {
  const fields = csvFields(bytes, separator);
  const texts = (start: number) => Array.from({ length: fields.read(start) }, (_, k) => fields.text(k));
  const first = starts.length > 0 ? texts(starts[0]) : [];
  const header = isHeader(first, separator) ? first : undefined;
  const begin = header ? 1 : 0;
  const count = starts.length - begin;
  if (count < 1) throw new FormatError(file, bytes.length, "a line for each picture", "end of file");
  const step = Math.ceil(count / sampled);
  const places = Array.from({ length: Math.ceil(count / step) }, (_, k) => k * step);
  const rows = places.map((place) => {
    const length = fields.read(starts[begin + place]);
    return Float64Array.from({ length }, (_, k) => fields.number(k));
  });
  const columns = rows[0].length;
  // A header may name a column of row names or leave its name out.
  const named = header && header.length + 1 === columns ? ["", ...header] : header;
  const isUnique = (column: number) => {
    const said = places.map((place) =>
      fields.read(starts[begin + place]) > column ? fields.text(column) : "",
    );
    return new Set(said).size === said.length;
  };
  return { header: named, columns, rows, places, isUnique };
}

function separatorOf(bytes: Uint8Array, start: number): number {
  const line = lineText(bytes, start, 65536).replace(/"[^"]*"/g, "");
  const count = (text: string) => line.split(text).length;
  const [semicolons, tabs, commas] = [count(";"), count("\t"), count(",")];
  // With semicolons or tabs, commas are decimal ones.
  if (semicolons > 1 && semicolons >= pixelCount / 16) return 59;
  if (tabs > 1 && tabs >= pixelCount / 16) return 9;
  return commas === 1 && count(" ") > 1 ? 32 : 44;
}

function lineText(bytes: Uint8Array, start: number, most: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(start, start + most)).split(/[\r\n]/, 1)[0];
}

/** Most of it is no number, or counts up beyond grey levels, as 0, 1, … or, since pandas tells equal names apart, 0, 0.1, 0.2, … */
function isHeader(first: readonly string[], separator: number): boolean {
  const words = first.filter((text) => Number.isNaN(numberOf(text, separator))).length;
  const ends = first.map((text) => Number(/\d+$/.exec(text)?.[0] ?? Number.NaN));
  const steps = ends.filter((end, k) => end === ends[k - 1] + 1).length;
  return 2 * words > first.length || (2 * steps > first.length && ends.some((end) => end > 255));
}

type Columns = Pick<CsvLayout, "firstPixel" | "label">;

function columnsOf(table: Table, file: string): Columns {
  const { header, columns } = table;
  const extra = columns - pixelCount;
  if (extra < 0 || (extra > 2 && !header))
    throw new FormatError(file, 0, "784 grey levels in a line, with a label 785", wrongWidth(columns));
  if (header && header.length !== columns) {
    throw new FormatError(
      file,
      0,
      `${columns} names in the header, as many as values in a line`,
      `${header.length}`,
    );
  }
  return (header && columnsByName(header, table, file)) ?? columnsByValues(table, file);
}

/** The columns as the header names them; undefined where it does not tell. */
function columnsByName(header: readonly string[], { isUnique }: Table, file: string): Columns | undefined {
  const names = header.map((name) => name.replace(/^#\s*/, ""));
  const isIndex = (k: number) => indexNames.test(names[k]) && isUnique(k);
  const label = names.findIndex((name) => labelNames.test(name));
  const isPixel = (name: string) => pixelName.test(name);
  const others = names.flatMap((name, k) => (isPixel(name) ? [] : [k]));
  const unknown = others.filter((k) => k !== label && !isIndex(k));
  if (label < 0 && !(others.length === names.length - pixelCount && unknown.length <= 1)) return undefined;
  const labelColumn = label >= 0 ? label : unknown[0];
  const left = names.flatMap((_, k) => (k === labelColumn || (others.includes(k) && isIndex(k)) ? [] : [k]));
  const pixelColumns = left.length === pixelCount ? left : left.filter((k) => isPixel(names[k]));
  const firstPixel = pixelColumns[0];
  const isRun = pixelColumns.length === pixelCount && pixelColumns.every((k, n) => k === firstPixel + n);
  if (!isRun) return undefined;
  expectOrder(
    pixelColumns.map((k) => names[k]),
    file,
  );
  return { firstPixel, label: labelColumn };
}

/** @throws FormatError when pixels are numbered in another order than that of the columns, as if sorted by name */
function expectOrder(names: readonly string[], file: string): void {
  const numbers = names.map((name) =>
    pixelName
      .exec(name)
      ?.slice(1)
      .map((part) => Number(part ?? 0)),
  );
  const wrong = numbers.findIndex((pair, k) => {
    const before = numbers[k - 1];
    return pair && before && !(pair[0] > before[0] || (pair[0] === before[0] && pair[1] > before[1]));
  });
  if (wrong >= 0) {
    throw new FormatError(
      file,
      0,
      "columns of pixels in the order of their numbers",
      `${names[wrong]} behind ${names[wrong - 1]}`,
    );
  }
}

/** The columns by what is in them. */
function columnsByValues({ columns, rows, places, header, isUnique }: Table, file: string): Columns {
  const counts = (column: number) =>
    rows.every((row, k) => row[column] === rows[0][column] + places[k]) && places.length > 1;
  const last = places[places.length - 1];
  const isNamed = header !== undefined && indexNames.test(header[0]);
  const isIndex = isNamed ? isUnique(0) : counts(0) && (columns - pixelCount > 1 || last >= mostClasses);
  const first = isIndex ? 1 : 0;
  const extra = columns - first - pixelCount;
  if (extra === 0) return { firstPixel: first, label: undefined };
  if (extra > 1)
    throw new FormatError(file, 0, "784 grey levels in a line, with a label 785", wrongWidth(columns));
  const ends = [
    { label: first, beside: first + 1, firstPixel: first + 1 },
    { label: columns - 1, beside: columns - 2, firstPixel: first },
  ];
  const [atFirst, atLast] = ends.map(
    ({ label, beside }) => rows.filter((row) => row[label] !== row[beside]).length,
  );
  const isFirst = atFirst > 0 && atFirst >= clearly * atLast;
  const isLast = atLast > 0 && atLast >= clearly * atFirst;
  if (isFirst !== isLast) {
    const { label, firstPixel } = ends[isFirst ? 0 : 1];
    return { firstPixel, label };
  }
  throw new FormatError(
    file,
    0,
    "a label that can be told from the pixels",
    `the first and the last column look alike. Put a first line that names the columns: label,${header ? "…" : "pixel1,pixel2,…"} or …,label`,
  );
}

function wrongWidth(columns: number): string {
  if (columns === 64 || columns === 65) return `${columns}. ${eightByEight}`;
  if (columns === 3072 || columns === 3073)
    return `${columns}: pictures in colour. Make them grey and 28 × 28 pixels`;
  return `${columns}. Pictures must be 28 × 28 pixels, one in a line`;
}
