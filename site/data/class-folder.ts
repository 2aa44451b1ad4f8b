import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pngPixels } from "../../src/components/draw/png-pixels.js";
import { messageOf } from "../../src/lib/core/message-of.js";
import { nameFromFile } from "../../src/lib/data/name-from-file.js";
import { readOwnSamples } from "../../src/lib/data/own-samples.js";
import { pictureFromImage } from "../../src/lib/drawing/picture-from-image.js";
import { pixelCount } from "../../src/lib/drawing/picture-size.js";

/** The pictures of one class. */
interface ClassPictures {
  readonly name: string;
  /** [count × 28 × 28] */
  readonly pixels: Uint8Array;
}

/**
 * The classes of a folder in the order of their names: one for each folder in it, and one for each file of samples.
 *
 * @throws RangeError when it is not there
 */
export function classesInFolder(folder: string): readonly string[] {
  return entriesOf(folder).map(({ name }) => name);
}

/**
 * The pictures of each class of a folder, in the order of their names.
 *
 * @throws RangeError that names the class or the file that has no picture
 * @throws FormatError when a file of samples is not what it should be
 */
export async function readClassFolder(folder: string): Promise<readonly ClassPictures[]> {
  return Promise.all(
    entriesOf(folder).map(async ({ name, path, isFolder }) => {
      const pixels = isFolder
        ? picturesIn(path)
        : (await readOwnSamples(readFileSync(path), path, { transposed: false })).pixels;
      if (pixels.length === 0) throw new RangeError(`class must have a picture: ${path}`);
      return { name, pixels };
    }),
  );
}

/** Every file of a folder of classes, for what has to be made anew when one of them changes. */
export function filesInFolder(folder: string): readonly string[] {
  return entriesOf(folder).flatMap(({ path, isFolder }) =>
    isFolder
      ? readdirSync(path)
          .sort()
          .map((file) => join(path, file))
      : [path],
  );
}

function entriesOf(folder: string) {
  if (!existsSync(folder)) throw new RangeError(`folder of the course's drawings must be there: ${folder}`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && (entry.isDirectory() || isSamples(entry.name)))
    .map((entry) => ({
      name: entry.isDirectory() ? entry.name : nameFromFile(entry.name),
      path: join(folder, entry.name),
      isFolder: entry.isDirectory(),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function isSamples(file: string): boolean {
  return /\.(npy|npz|ndjson)(\.gz)?$/i.test(file);
}

function picturesIn(folder: string): Uint8Array {
  const files = readdirSync(folder)
    .filter((file) => /\.png$/i.test(file))
    .sort();
  const pixels = new Uint8Array(files.length * pixelCount);
  for (const [k, file] of files.entries()) pixels.set(pictureOf(join(folder, file)), k * pixelCount);
  return pixels;
}

/** @throws RangeError that names the file when it is no picture with ink on it */
function pictureOf(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    const data = pngPixels(bytes);
    if (!data) throw new RangeError("it is no PNG");
    const header = new DataView(bytes.buffer, bytes.byteOffset);
    return pictureFromImage(
      { width: header.getUint32(16), height: header.getUint32(20), data },
      "quick-draw",
    );
  } catch (error) {
    throw new RangeError(`picture of a class must be a PNG with ink on it: ${path} (${messageOf(error)})`);
  }
}
