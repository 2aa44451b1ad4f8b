import { expect, it } from "vitest";
import { whyNotKept } from "../../../src/components/storage/database.js";

it.each([
  [
    new DOMException("The requested version (1) is less than the existing version (2).", "VersionError"),
    /newer/,
  ],
  [new Error("an older version is open in another tab"), /^Another tab holds an older version.*Close it/],
  [new DOMException("The quota has been exceeded.", "QuotaExceededError"), /full/],
  [
    new DOMException("A mutation operation was attempted.", "InvalidStateError"),
    /does not let the page keep/,
  ],
])("why something is not kept is told apart: %s", (error, said) => {
  expect(whyNotKept(error)).toMatch(said);
});
