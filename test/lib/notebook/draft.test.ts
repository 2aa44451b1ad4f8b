import fc from "fast-check";
import { expect, it } from "vitest";
import { readDraft, writeDraft } from "../../../src/lib/notebook/draft.js";

it("a draft is read as it was written", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, original) => {
      expect(readDraft(writeDraft({ text, original }))).toEqual({ text, original });
    }),
    { numRuns: 50 },
  );
});

it("what is no draft is none, and never an error", () => {
  expect(readDraft(undefined)).toBeUndefined();
  expect(readDraft("")).toBeUndefined();
  expect(readDraft("null")).toBeUndefined();
  expect(readDraft('{"text": 1, "original": ""}')).toBeUndefined();
  const kept = writeDraft({ text: "const a = 1;", original: "const a = 0;" });
  fc.assert(
    fc.property(fc.nat(kept.length - 1), fc.string({ maxLength: 3 }), (at, other) => {
      const draft = readDraft(kept.slice(0, at) + other + kept.slice(at + 1));
      if (draft) expect([typeof draft.text, typeof draft.original]).toEqual(["string", "string"]);
    }),
    { numRuns: 200 },
  );
});
