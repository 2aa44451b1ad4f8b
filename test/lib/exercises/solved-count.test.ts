import { expect, it } from "vitest";
import { recordName, writeRecord } from "../../../src/lib/exercises/record.js";
import { solvedCount } from "../../../src/lib/exercises/solved-count.js";
import { memoryStore } from "../notebook/memory-store.js";

it("counts what is solved among the exercises that there are", () => {
  const store = memoryStore();
  const keep = (id: string, solved: boolean) =>
    store.write(recordName("pixels", id), writeRecord({ answer: "1", attempts: 1, hints: 0, solved }));
  keep("one", true);
  keep("two", false);
  keep("gone", true);
  store.write(recordName("pixels", "four"), "broken");
  expect(solvedCount("pixels", ["one", "two", "three", "four"], store.read)).toEqual({ solved: 1, total: 4 });
  expect(solvedCount("relu", ["one"], store.read)).toEqual({ solved: 0, total: 1 });
});
