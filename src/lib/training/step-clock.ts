import type { Run } from "./run.js";

/** Works on a run, and counts what that takes. */
export interface StepClock {
  /**
   * Milliseconds of training so far. Looks at the network in between do not count, nor does what others do between two pieces of
   * work; to wait for a helper does.
   */
  readonly spent: number;
  /** Milliseconds of all work so far, the looks at the network among it. */
  readonly busy: number;
  /** Does the next piece of the run. False when there is nothing to do. */
  work(): boolean;
}

/** @param now milliseconds from some beginning */
export function stepClock(run: Run, now: () => number): StepClock {
  let spent = 0;
  let busy = 0;
  /** When the step was begun that waits for a helper. */
  let begun: number | undefined;
  return {
    get spent() {
      return spent;
    },
    get busy() {
      return busy;
    },
    work() {
      const { step } = run.training;
      const from = begun ?? now();
      const more = run.work();
      begun = run.waiting ? from : undefined;
      if (run.waiting) return more;
      const took = now() - from;
      busy += took;
      if (run.training.step !== step) spent += took;
      return more;
    },
  };
}
