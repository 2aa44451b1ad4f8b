/** Pictures whose corners are empty, each another, with strong levels: [rows × 784]. */
export function somePictures(rows: number): Uint8Array {
  return Uint8Array.from({ length: rows * 784 }, (_, k) => {
    const [row, pixel] = [Math.floor(k / 784), k % 784];
    return pixel > 60 && pixel < 720 && (pixel * 7 + row * 13) % 11 < 4 ? (pixel * 31 + row * 97) % 256 : 0;
  });
}

/** How a file of comma-separated pictures is written. */
export interface CsvStyle {
  readonly separator?: string;
  readonly header?: readonly string[];
  readonly index?: boolean;
  readonly last?: boolean;
  readonly lineEnd?: string;
  level?(level: number): string;
}

/** The lines of a file of pictures; no labels, no label column. */
export function csvText(
  pictures: Uint8Array,
  labels: readonly string[] | undefined,
  style: CsvStyle = {},
): string {
  const { separator = ",", header, index = false, last = false, lineEnd = "\n", level = String } = style;
  const lines = Array.from({ length: pictures.length / 784 }, (_, row) => {
    const levels = Array.from(pictures.subarray(row * 784, (row + 1) * 784), level);
    const label = labels ? [labels[row]] : [];
    return [...(index ? [String(row)] : []), ...(last ? [...levels, ...label] : [...label, ...levels])];
  });
  return [...(header ? [header] : []), ...lines].map((values) => values.join(separator) + lineEnd).join("");
}

/** Names of pixels: pixel1, … */
export const pixelNames = Array.from({ length: 784 }, (_, k) => `pixel${k + 1}`);
