import type { Backend } from "../../src/lib/core/backend.js";
import { type MapShape, type Maps, placeIn, sizeOf } from "../../src/lib/core/maps.js";

/** Maps with the given numbers, sample by sample, channel by channel, row by row. */
export function mapsWith(backend: Backend, batch: number, shape: MapShape, numbers: ArrayLike<number>): Maps {
  const maps = backend.maps(batch, shape);
  setNumbers(maps, numbers);
  return maps;
}

function setNumbers(maps: Maps, numbers: ArrayLike<number>): void {
  for (const [k, place] of placesOf(maps).entries()) maps.flat.data[place] = numbers[k];
}

/** The numbers of maps in the same order. */
export function numbersOf(maps: Maps): number[] {
  const { data } = maps.flat;
  return placesOf(maps).map((place) => data[place]);
}

function placesOf(maps: Maps): number[] {
  const { batch, channels, height, width } = maps;
  return Array.from({ length: batch * sizeOf(maps) }, (_, k) =>
    placeIn(
      maps,
      Math.floor(k / (channels * height * width)),
      Math.floor(k / (height * width)) % channels,
      Math.floor(k / width) % height,
      k % width,
    ),
  );
}
