import { expect, it } from "vitest";
import { readSeen, writeSeen } from "../../../src/components/training/seen.js";

it("reads what it wrote", () => {
  const seen = { words: "It read 86\u00a0%.", came: 1 };
  expect(readSeen(writeSeen(seen), 2)).toEqual(seen);
});

it.each([
  undefined,
  "",
  "{}",
  '{"version":1,"words":3,"came":0}',
  '{"version":2,"words":"it","came":0}',
  writeSeen({ words: "a choice that is gone", came: 2 }),
])("takes %s for nothing seen", (kept) => {
  expect(readSeen(kept, 2)).toBeUndefined();
});
