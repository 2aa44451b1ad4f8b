import { describe, expect, it } from "vitest";
import { keepingIn } from "../../../../src/components/storage/keeping.js";
import { sortingController } from "../../../../src/pages/data-experiments/figures/sorting-controller.js";
import { smallDataset } from "../../../lib/training/small-run.js";

const dataset = smallDataset(21);

function deskOf() {
  const keeping = keepingIn(() => {
    throw new Error("no storage");
  });
  let clock = 0;
  const open = () => sortingController({ dataset, keeping, now: () => clock, tell: () => undefined });
  return { controller: open(), open, wait: (seconds: number) => (clock += 1000 * seconds) };
}

describe("a controller to sort drawings at", () => {
  it("shows nine drawings, one after the other, and times the round", () => {
    const { controller, wait } = deskOf();
    expect([controller.state, controller.count]).toEqual(["idle", 9]);
    controller.start();
    for (let k = 0; k < 9; k++) {
      expect([controller.state, controller.done]).toEqual(["sorting", k]);
      wait(2);
      controller.answer(dataset.labels[controller.row]);
    }
    expect(controller.state).toBe("done");
    expect(controller.record?.answers).toEqual(controller.record?.labels);
    expect(controller.record?.seconds).toBe(18);
    expect([...controller.rows].map((row) => dataset.labels[row])).toEqual(controller.record?.labels);
  });

  it("counts what was sorted when it is stopped, and nothing when nothing was", () => {
    const { controller } = deskOf();
    controller.start();
    controller.stop();
    expect(controller.state).toBe("idle");
    controller.start();
    controller.answer(2);
    controller.answer(9);
    controller.stop();
    expect([controller.state, controller.record?.answers, controller.rows.length]).toEqual(["done", [2], 1]);
  });

  it("keeps the last round for another visit, which goes on with other drawings, until it is to forget it", () => {
    const { controller, open } = deskOf();
    controller.start();
    const first = controller.row;
    controller.answer(0);
    controller.stop();
    const later = open();
    expect([later.state, later.record]).toEqual(["done", controller.record]);
    later.start();
    expect(later.row).not.toBe(first);
    later.stop();
    expect(later.record?.round).toBe(1);
    later.forget();
    expect([later.state, open().state]).toEqual(["idle", "idle"]);
  });
});
