/** How many tests had which end. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Nothing counted yet. */
export function emptyTally(): Tally {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** "12 passed, 0 failed", with the skipped ones where there are any. */
export function sumLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
