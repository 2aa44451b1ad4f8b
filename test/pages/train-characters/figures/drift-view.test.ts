// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { driftView } from "../../../../src/pages/train-characters/figures/drift-view.js";

const dataset = standIn("characters", 10, seededRandom(1));
const never = new Promise(() => {});

function viewOn(load: () => Promise<typeof dataset>) {
  const view = driftView({ load, rates: [0.02, 0.05], passes: 2, invalidation: never });
  const part = (selector: string) => view.querySelector(selector)?.textContent ?? "";
  return { view, part, train: () => view.querySelector<HTMLButtonElement>("button")?.click() };
}

const stateIs = (view: HTMLElement, state: string) => expect.poll(() => view.dataset.state).toBe(state);

describe("driftView", () => {
  it("trains three runs and says how each ended", async () => {
    const { view, part, train } = viewOn(async () => dataset);
    train();
    await stateIs(view, "finished");
    expect(view.querySelectorAll("tbody tr")).toHaveLength(3);
    expect(part(".race-status")).toMatch(
      /^Done: the diagonal alone \d.*\u00a0%, the whole Jacobian .*centred .*\u00a0%\.$/,
    );
    // The mean of the scores of the third run, which is centred.
    expect(part("tbody tr:nth-child(3) td:nth-child(5)")).toMatch(/^0\.0$/);
    expect(view.querySelectorAll(".curves")).toHaveLength(3);
  });

  it("says what failed, and can be tried again", async () => {
    let tries = 0;
    const { view, part, train } = viewOn(async () => {
      if (tries++ === 0) throw new Error("no connection");
      return dataset;
    });
    train();
    await stateIs(view, "failed");
    expect(part(".race-status")).toBe("Training has stopped: no connection. Press the button to try again.");
    train();
    await stateIs(view, "finished");
  });
});
