/** How much narrower a row is for each pixel that it lies higher. */
const slope = 1.1;
/** The narrowest row, as a part of the lowest. */
const narrowest = 0.3;

/**
 * Circles heaped up in rows, the largest at the bottom. None overlap.
 *
 * @param radii in any order: [count]
 * @param width of the lowest row
 * @returns x from the middle and y from the floor, upwards, of each circle's centre: [count × 2]
 */
export function heapOf(radii: readonly number[], width: number): Float64Array {
  const places = new Float64Array(2 * radii.length);
  const order = radii.map((_, k) => k).sort((a, b) => radii[b] - radii[a] || a - b);
  let floor = 0;
  for (let first = 0; first < order.length; ) {
    const room = Math.max(narrowest * width, width - slope * floor);
    let [next, long] = [first, 0];
    while (next < order.length && (next === first || long + 2 * radii[order[next]] <= room)) {
      long += 2 * radii[order[next++]];
    }
    let x = -long / 2;
    for (const k of order.slice(first, next)) {
      places.set([x + radii[k], floor + radii[k]], 2 * k);
      x += 2 * radii[k];
    }
    floor += 2 * radii[order[first]];
    first = next;
  }
  return places;
}
