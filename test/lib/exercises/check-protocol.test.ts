import { expect, it } from "vitest";
import { parseCheckReply, parseCheckRequest } from "../../../src/lib/exercises/check-protocol.js";

it("a request and replies are read as they were sent", () => {
  const request = { kind: "check", exercises: "/pixels.js", id: "there", code: "blob:1" };
  expect(parseCheckRequest(request)).toEqual(request);
  expect(parseCheckReply({ kind: "begun" })).toEqual({ kind: "begun" });
  const verdict = { kind: "verdict", correct: true, message: "Right." };
  expect(parseCheckReply(verdict)).toEqual(verdict);
});

it("anything else is refused", () => {
  expect(() => parseCheckRequest({ kind: "check", exercises: "/pixels.js", id: 3, code: "" })).toThrow(
    "check.id",
  );
  expect(() => parseCheckReply({ kind: "verdict", correct: "yes", message: "" })).toThrow("verdict.correct");
  expect(() => parseCheckReply({ kind: "win" })).toThrow("message of no known kind: win");
});
