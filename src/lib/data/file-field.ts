/** A run of bytes of a file that mean one thing. */
export interface FileField {
  /** "magic", "version", … */
  readonly name: string;
  /** First byte, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** What the bytes say: "118". */
  readonly value: string;
  /** How the value is read from the bytes, in a sentence. */
  readonly how: string;
}

/** A byte as two hexadecimal digits. */
export function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

/** The field that a byte belongs to; undefined beyond the last. */
export function fieldAt(fields: readonly FileField[], at: number): FileField | undefined {
  return fields.find(({ start, end }) => at >= start && at < end);
}

/** Pictures of so many pixels from a place on: a field each, the last as far as the bytes go. */
export function pictureFields(bytes: Uint8Array, from: number, size: number): FileField[] {
  const count = Math.max(0, Math.ceil((bytes.length - from) / size));
  return Array.from({ length: count }, (_, n) => ({
    name: `picture ${n}`,
    start: from + n * size,
    end: Math.min(bytes.length, from + (n + 1) * size),
    value: `${size} grey levels`,
    how: `Pixel k of picture ${n} is byte ${from} + ${size} · ${n} + k. 00 is paper, ff is ink.`,
  }));
}
