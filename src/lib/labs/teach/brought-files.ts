import type { Dataset } from "../../data/dataset.js";
import { emnistSplit } from "../../data/emnist-mapping.js";
import { FormatError } from "../../data/format-error.js";
import { gunzipFile } from "../../data/gunzip-file.js";
import { labelsIn, type NamedFile, readOwnSamples } from "../../data/own-samples.js";
import { type SampleFormat, sampleFormat } from "../../data/sample-format.js";
import { checkClassName } from "./class-name.js";
import { mostDrawings, type NewDrawing } from "./collection.js";
import { type Brought, readCollectionFile } from "./collection-file.js";

/** What files of drawings gave. */
export interface BroughtFiles extends Brought {
  /** How many of each class there was room for, where that is fewer than were wanted. */
  readonly roomForEach: number | undefined;
}

/** A file, gunzipped where it was gzipped, and what it is. */
interface Known extends NamedFile {
  readonly format: SampleFormat;
  /** Labels alone; undefined when it holds anything else. */
  readonly labels: Uint8Array | undefined;
}

/**
 * The drawings in files of samples: `.ndjson`, `.npy`, `.npz`, `.csv`, IDX or a pack of this workbook, as they are or
 * gzipped. A file of labels alone belongs to the file of pictures beside it, of whose name it has most, and a mapping of
 * EMNIST to those of its split.
 *
 * @param perClass how many of each class are taken at most, the first ones
 * @param room how many are taken in all; where they would be more, fewer of each class are. Defaults to a collection's
 * @throws FormatError that names the file at fault; nothing is taken from the others then
 * @throws RangeError unless the number is a whole one of at least 1
 */
export async function readBroughtFiles(
  files: readonly NamedFile[],
  perClass: number,
  room = mostDrawings,
): Promise<BroughtFiles> {
  if (!(Number.isInteger(perClass) && perClass >= 1)) {
    throw new RangeError(`drawings of each class must be a whole number of at least 1: ${perClass}`);
  }
  const known = await Promise.all(files.map(recognise));
  const mappings = known.filter(({ format }) => format === "mapping");
  const pictures = known.filter(({ format, labels }) => format !== "mapping" && !labels);
  const labelFiles = labelsOf(
    pictures,
    known.filter(({ labels }) => labels),
  );
  const read: Brought[] = [];
  for (const file of pictures) {
    const options = { labels: labelFiles.get(file), mapping: mappingFor(file, mappings) };
    read.push(
      file.format === "drawings"
        ? readCollectionFile(file.bytes, file.name, perClass)
        : drawingsOf(await readOwnSamples(file.bytes, file.name, options), file.name, perClass),
    );
  }
  if (pictures.length === 0 && mappings.length > 0) {
    throw new FormatError(mappings[0].name, 0, "pictures beside a mapping", "none");
  }
  const found = read.flatMap(({ drawings }) => drawings);
  const roomForEach = most(found, perClass, room);
  if (roomForEach === 0) {
    const names = files.map(({ name }) => name).join(", ");
    throw new FormatError(names, 0, `room for a drawing of each class, ${room} in all`, `${found.length}`);
  }
  const drawings = firstOfEach(found, roomForEach);
  const left = read.reduce((sum, one) => sum + one.left, 0) + found.length - drawings.length;
  return { drawings, left, roomForEach: roomForEach < perClass ? roomForEach : undefined };
}

async function recognise({ bytes, name }: NamedFile): Promise<Known> {
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? await gunzipFile(bytes, name) : bytes;
  const format = sampleFormat(unpacked, name);
  return { bytes: unpacked, name, format, labels: await labelsIn({ bytes: unpacked, name }) };
}

/** The file of labels of each file of pictures that has one. */
function labelsOf(pictures: readonly Known[], labels: readonly Known[]): Map<Known, Known> {
  const found = new Map<Known, Known>();
  const alone = pictures.filter(({ format }) => ["npy", "npz", "idx-images"].includes(format));
  for (const file of labels) {
    const same = alone.filter(({ name }) => stemOf(name) === stemOf(file.name));
    const [first, ...others] = same.length > 0 ? same : alone;
    if (!first || others.length > 0 || found.has(first)) {
      throw new FormatError(
        file.name,
        0,
        "one file of images beside one of labels",
        `${alone.length} of images and ${labels.length} of labels`,
      );
    }
    found.set(first, file);
  }
  return found;
}

/** A name without what tells pictures from labels. */
function stemOf(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[^a-z])(?:idx[13]|ubyte|gz|np[yz]|x|y|im(?:age|g)s?|labels?|targets?|classes|data|pictures)(?![a-z])/g,
      "$1",
    )
    .replace(/\W|_/g, "");
}

/** The mapping of the same split as a file, or the only one. */
function mappingFor({ name }: Known, mappings: readonly Known[]): Known | undefined {
  const same = mappings.filter((one) => emnistSplit(one.name) === emnistSplit(name));
  if (mappings.length > 1 && same.length !== 1) {
    throw new FormatError(mappings[0].name, 0, `one mapping for ${name}`, `${mappings.length}`);
  }
  return mappings.length > 1 ? same[0] : mappings[0];
}

function drawingsOf(
  { classes, labels, pixels, width, height }: Dataset,
  file: string,
  perClass: number,
): Brought {
  const size = width * height;
  const words = classes.map((name) => {
    try {
      return checkClassName(name);
    } catch (error) {
      throw new FormatError(file, 0, "names of classes", error instanceof Error ? error.message : name);
    }
  });
  const counts = words.map(() => 0);
  const drawings: NewDrawing[] = [];
  for (const [row, label] of labels.entries()) {
    if (++counts[label] > perClass) continue;
    const ink = { kind: "pixels", pixels: pixels.slice(row * size, (row + 1) * size) } as const;
    drawings.push({ word: words[label], heldOut: false, ink });
  }
  return { drawings, left: labels.length - drawings.length };
}

/** How many of each class are so many in all, at most as many as are wanted. */
function most(drawings: readonly NewDrawing[], perClass: number, room: number): number {
  const counts = new Map<string, number>();
  for (const { word } of drawings) counts.set(word, (counts.get(word) ?? 0) + 1);
  const inAll = (each: number) => [...counts.values()].reduce((sum, count) => sum + Math.min(count, each), 0);
  if (inAll(perClass) <= room) return perClass;
  let each = Math.min(perClass, room);
  while (each > 0 && inAll(each) > room) each--;
  return each;
}

function firstOfEach(drawings: readonly NewDrawing[], perClass: number): NewDrawing[] {
  const counts = new Map<string, number>();
  return drawings.filter(({ word }) => {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return count <= perClass;
  });
}
