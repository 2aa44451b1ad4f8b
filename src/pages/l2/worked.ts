/** The worked example: four weights, and what each costs by either penalty. */
export const example = {
  w: [
    [2, -1],
    [0.5, 0],
  ],
  l1: 0.1,
  l2: 0.1,
};

/** The price at which both minima are shown. */
export const price = 0.5;

/** a/(1 + 2λ): where a weight comes to rest that would be at a without the price of L2. */
export function shrunk(a: number, lambda: number): number {
  return a / (1 + 2 * lambda);
}

/** Three weights in Adam, by the size of their gradients, and how long they are shrunk. */
export const shrinking = { sizes: [0.01, 1, 100], lambda: 0.1, eta: 0.01, steps: 400 };
