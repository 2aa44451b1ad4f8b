import { expect, it } from "vitest";
import { readRetryAfter } from "../../../bin/data/retry-after.js";

const now = Date.UTC(2026, 0, 1, 12, 0, 0);

it.each([
  [null, undefined],
  ["7", 7000],
  ["Thu, 01 Jan 2026 12:00:30 GMT", 30_000],
  ["Thu, 01 Jan 2026 11:00:00 GMT", 0],
  ["soon", undefined],
])("readRetryAfter reads %j as %s ms", (header, expected) => {
  expect(readRetryAfter(header, now)).toBe(expected);
});
