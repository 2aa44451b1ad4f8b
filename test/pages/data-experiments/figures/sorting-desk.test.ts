import { describe, expect, it } from "vitest";
import { keepingIn } from "../../../../src/components/storage/keeping.js";
import { sortingDesk } from "../../../../src/pages/data-experiments/figures/sorting-desk.js";
import { smallDataset } from "../../../lib/training/small-run.js";

const dataset = smallDataset(21);

function deskOf() {
  const keeping = keepingIn(() => {
    throw new Error("no storage");
  });
  let clock = 0;
  const open = () => sortingDesk({ dataset, keeping, now: () => clock, tell: () => undefined });
  return { desk: open(), open, wait: (seconds: number) => (clock += 1000 * seconds) };
}

describe("a desk to sort drawings at", () => {
  it("shows nine drawings, one after the other, and times the round", () => {
    const { desk, wait } = deskOf();
    expect([desk.state, desk.count]).toEqual(["idle", 9]);
    desk.start();
    for (let k = 0; k < 9; k++) {
      expect([desk.state, desk.done]).toEqual(["sorting", k]);
      wait(2);
      desk.answer(dataset.labels[desk.row]);
    }
    expect(desk.state).toBe("done");
    expect(desk.record?.answers).toEqual(desk.record?.labels);
    expect(desk.record?.seconds).toBe(18);
    expect([...desk.rows].map((row) => dataset.labels[row])).toEqual(desk.record?.labels);
  });

  it("counts what was sorted when it is stopped, and nothing when nothing was", () => {
    const { desk } = deskOf();
    desk.start();
    desk.stop();
    expect(desk.state).toBe("idle");
    desk.start();
    desk.answer(2);
    desk.answer(9);
    desk.stop();
    expect([desk.state, desk.record?.answers, desk.rows.length]).toEqual(["done", [2], 1]);
  });

  it("keeps the last round for another visit, which goes on with other drawings, until it is to forget it", () => {
    const { desk, open } = deskOf();
    desk.start();
    const first = desk.row;
    desk.answer(0);
    desk.stop();
    const later = open();
    expect([later.state, later.record]).toEqual(["done", desk.record]);
    later.start();
    expect(later.row).not.toBe(first);
    later.stop();
    expect(later.record?.round).toBe(1);
    later.forget();
    expect([later.state, open().state]).toEqual(["idle", "idle"]);
  });
});
