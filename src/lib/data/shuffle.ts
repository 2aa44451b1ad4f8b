import type { Random } from "../core/random.js";

/** Puts the numbers of an array into a random order, every order equally likely (Fisher and Yates; Durstenfeld 1964). */
export function shuffle(order: Uint32Array, random: Random): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = order[last];
    order[last] = order[other];
    order[other] = kept;
  }
}
