import type { Random } from "../../lib/core/random.js";

/** One of some things, each equally likely. */
export function one<Thing>(random: Random, things: readonly Thing[]): Thing {
  return things[random.below(things.length)];
}

/** A whole number from the least to the most. */
export function whole(random: Random, least: number, most: number): number {
  return least + random.below(most - least + 1);
}

/** A whole number from −most to most that is not 0. */
export function signed(random: Random, most: number): number {
  return one(random, [-1, 1]) * whole(random, 1, most);
}

/** So many numbers, each drawn anew. */
export function several(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, draw);
}

/** Some of the things, in an order of chance: the first steps of a Fisher–Yates shuffle. */
export function someOf<Thing>(random: Random, things: readonly Thing[], count: number): Thing[] {
  const rest = [...things];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(random.below(rest.length), 1)[0],
  );
}

/** A row in TeX: (1,\; -2). */
export function texRow(values: readonly number[]): string {
  return `(${values.map(digits).join(",\\;")})`;
}

/** A matrix in TeX. */
export function texMatrix(rows: readonly (readonly number[])[]): string {
  return `\\begin{pmatrix}${rows.map((row) => row.map(digits).join(" & ")).join(" \\\\ ")}\\end{pmatrix}`;
}

/** A number with at most six digits, as TeX and code take it. */
export function digits(value: number): string {
  return String(Number(value.toPrecision(6)));
}
