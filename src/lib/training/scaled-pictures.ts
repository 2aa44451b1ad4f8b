import type { Backend, PictureBatch } from "../core/backend.js";

/**
 * Room for batches whose numbers go from 0 to `ink`: x = ink · level / 255. With 1 they are those of the backend.
 *
 * With any other the numbers are written out one by one, which is slower: it is for showing what the scale does.
 *
 * @param ink the number that the grey level 255 becomes, defaults to 1
 * @throws RangeError unless ink is above 0 and finite
 */
export function scaledPictures(backend: Backend, capacity: number, pixels: number, ink = 1): PictureBatch {
  if (!(ink > 0 && ink < Infinity)) throw new RangeError(`ink must be above 0 and finite: ${ink}`);
  const pictures = backend.pictures(capacity, pixels);
  if (ink === 1) return pictures;
  const room = backend.matrix(capacity, pixels);
  return {
    load(levels, order, start, count) {
      pictures.load(levels, order, start, count);
      const x = backend.firstRows(room, count);
      for (let i = 0; i < count; i++) {
        const from = order[start + i] * pixels;
        for (let k = 0; k < pixels; k++) x.data[i * x.stride + k] = (levels[from + k] * ink) / 255;
      }
      return x;
    },
  };
}
