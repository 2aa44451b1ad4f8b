import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { rowsOf } from "../../../src/lib/core/matrix.js";
import { batchBuffers } from "../../../src/lib/training/batch-buffers.js";
import { evaluationBatch } from "../../../src/lib/training/evaluation.js";
import { firstRows, smallDataset } from "./small-run.js";

const dataset = smallDataset(2 * evaluationBatch);

describe("batchBuffers", () => {
  it("loads the pictures and labels of the rows of a batch", () => {
    const buffers = batchBuffers(referenceBackend("float64"), 20, 3);
    const order = Uint32Array.of(7, 4, 2);
    const { x, labels, dz } = buffers.load(dataset, { order, start: 1, count: 2, last: true });
    expect(Array.from(labels)).toEqual([dataset.labels[4], dataset.labels[2]]);
    const picture = Array.from(dataset.pixels.subarray(80, 100), (level) => level / 255);
    expect(rowsOf(x)[0]).toEqual(picture);
    expect([dz.rows, dz.cols]).toEqual([2, 3]);
  });

  it("grows for a batch larger than any before", () => {
    const buffers = batchBuffers(referenceBackend(), 20, 3);
    const order = firstRows(2 * evaluationBatch);
    const { x, labels, dz } = buffers.load(dataset, { order, start: 0, count: order.length, last: true });
    expect([x.rows, labels.length, dz.rows]).toEqual([order.length, order.length, order.length]);
    expect(labels).toEqual(dataset.labels);
  });
});
