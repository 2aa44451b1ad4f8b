/** Thrown when a run can't go on because its numbers have left the range of the computer's. */
export class DivergenceError extends Error {
  /**
   * @param step at which the loss was not a number or infinite, from 1
   * @param loss that was found
   * @param lastLoss of the step before, or NaN at the first
   */
  constructor(
    readonly step: number,
    readonly loss: number,
    readonly lastLoss: number,
  ) {
    super(
      `the loss at step ${step} is not a finite number: ${loss}. ` +
        (Number.isFinite(lastLoss) ? `One step before it was ${lastLoss.toPrecision(3)}. ` : "") +
        "Try a smaller learning rate η, weaker penalties λ, or start again from another seed.",
    );
    this.name = "DivergenceError";
  }
}
