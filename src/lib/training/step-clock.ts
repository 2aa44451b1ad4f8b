import type { Run } from "./run.js";

/** @param now milliseconds from some beginning */
export function stepClock(run: Run, now: () => number) {
  let spent = 0;
  let busy = 0;
  /** When the step was begun that waits for a helper. */
  let begun: number | undefined;
  return {
    /**
     * Milliseconds of training so far. Looks at the network in between do not count, nor does what others do between two pieces of
     * work; to wait for a helper does.
     */
    get spent() {
      return spent;
    },
    /** Milliseconds of all work so far, the looks at the network among it. */
    get busy() {
      return busy;
    },
    /** Does the next piece of the run. False when there is nothing to do. */
    work(): boolean {
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

/** Works on a run, and counts what that takes. */
export type StepClock = ReturnType<typeof stepClock>;
