const newline = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const zero = 48;

/** The values of a line, found where they stand: no text is made of them until one is asked for. */
export interface CsvFields {
  /** Finds the values of the line that begins here, and gives their number. A separator at the end has none behind it. */
  read(start: number): number;
  /** Value k as a number; NaN when it is none. */
  number(k: number): number;
  /** Value k as a text, without quotes and the spaces around it. */
  text(k: number): string;
  /** Place of value k, in bytes; of the end of the line behind the last. */
  place(k: number): number;
}

/** Values that stand between separators, perhaps with spaces around them and in quotes; with a space, between any spaces. */
export function csvFields(bytes: Uint8Array, separator: number): CsvFields {
  let starts = new Uint32Array(1024);
  let ends = new Uint32Array(1024);
  let count = 0;
  let lineEnd = 0;
  const decoder = new TextDecoder();
  const isPadding = (byte: number) => byte === space || (byte === 9 && separator !== 9);
  const isEnd = (at: number) => at >= bytes.length || bytes[at] === newline || bytes[at] === carriageReturn;

  function add(from: number, to: number): void {
    if (count === starts.length) [starts, ends] = [grown(starts), grown(ends)];
    starts[count] = from;
    ends[count++] = to;
  }

  function read(start: number): number {
    count = 0;
    let at = start;
    for (;;) {
      while (isPadding(bytes[at])) at++;
      if (isEnd(at)) break;
      const from = at;
      let to = at;
      if (bytes[at] === quote) {
        at++;
        while (
          at < bytes.length &&
          bytes[at] !== newline &&
          (bytes[at] !== quote || bytes[at + 1] === quote)
        ) {
          at += bytes[at] === quote ? 2 : 1;
        }
        at++;
        to = at;
      }
      while (!isEnd(at) && bytes[at] !== separator) {
        if (!isPadding(bytes[at])) to = at + 1;
        at++;
      }
      add(from, to);
      if (isEnd(at)) break;
      at++;
    }
    lineEnd = Math.min(at, bytes.length);
    return count;
  }

  function text(k: number): string {
    const raw = decoder.decode(bytes.subarray(starts[k], ends[k]));
    const inside = /^"(.*)"$/s.exec(raw)?.[1];
    return (inside === undefined ? raw : inside.replaceAll('""', '"')).trim();
  }

  function number(k: number): number {
    const [from, to] = [starts[k], ends[k]];
    let value = 0;
    for (let at = from; at < to; at++) {
      const digit = bytes[at] - zero;
      if (!(digit >= 0 && digit <= 9) || at - from > 8) return numberOf(text(k), separator);
      value = 10 * value + digit;
    }
    return to > from ? value : Number.NaN;
  }

  return { read, number, text, place: (k) => (k < count ? starts[k] : lineEnd) };
}

/** A number as programs write it: 5, 5.0, .5, 1e-3; 0,5 where what stands between values is no comma. NaN for all else. */
export function numberOf(text: string, separator: number): number {
  const pointed = separator === 44 ? text : text.replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(pointed) ? Number(pointed) : Number.NaN;
}

/**
 * Where lines begin that have a value; lines end with LF, CR LF or CR. A byte order mark is passed over, and so are
 * lines of nothing but spaces and separators.
 */
export function lineStarts(bytes: Uint8Array): Float64Array {
  const end = bytes.includes(newline) ? newline : carriageReturn;
  const starts: number[] = [];
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    if (!isBlankLine(bytes, at)) starts.push(at);
    const next = bytes.indexOf(end, at);
    at = next < 0 ? bytes.length : next + 1;
  }
  return Float64Array.from(starts);
}

/** Whether a line has nothing but spaces and separators. */
function isBlankLine(bytes: Uint8Array, start: number): boolean {
  let at = start;
  // Spaces, tabs, quotes of nothing, commas and semicolons.
  while (at < bytes.length && [9, 32, 34, 44, 59].includes(bytes[at])) at++;
  return at >= bytes.length || bytes[at] === newline || bytes[at] === carriageReturn;
}

function grown(places: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * places.length);
  more.set(places);
  return more;
}
