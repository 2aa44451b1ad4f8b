import { lateFetch } from "../ui/late-fetch.js";
import { t } from "../words/t.js";

/** Side of the pattern that a browser is tried with. */
const side = 16;

/**
 * Red, green, blue and opacity of each pixel of a picture, 0 … 255. Some browsers give pages noise in their place, so that
 * nobody is recognised by how theirs draws: Firefox with `privacy.resistFingerprinting`, and Tor's. PNG files are then
 * decoded here.
 *
 * @param bitmap the picture, as the browser decoded it
 * @param file it came from, if it did
 * @returns undefined where the browser gives noise and the file is no PNG
 * @throws Error where there is no canvas, or the PNG cannot be decoded
 */
export async function picturePixels(
  bitmap: ImageBitmap,
  file?: Blob,
): Promise<Uint8ClampedArray | undefined> {
  if (await givesPixels()) return readBack(bitmap);
  if (!file) return undefined;
  const { pngPixels } = await lateFetch(() => import("./png-pixels.js"));
  return pngPixels(new Uint8Array(await file.arrayBuffer()));
}

/** Whether a pattern that is drawn like a picture is read back as it is. It is asked for each: readers can allow it. */
async function givesPixels(): Promise<boolean> {
  const pattern = new ImageData(side, side);
  for (let k = 0; k < pattern.data.length; k++) {
    pattern.data[k] = k % 4 === 3 ? 255 : Math.imul(k + 1, 0x9e3779b1) >>> 24;
  }
  const seen = readBack(await createImageBitmap(pattern));
  return seen.every((level, k) => level === pattern.data[k]);
}

function readBack(bitmap: ImageBitmap): Uint8ClampedArray {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error(t("this browser gives no canvas to read it with"));
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, width, height).data;
}
