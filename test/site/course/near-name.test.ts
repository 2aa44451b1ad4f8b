import { describe, expect, it } from "vitest";
import { nearName } from "../../../site/course/near-name.js";

const known = ["cat", "house", "hedgehog", "The Eiffel Tower"];

describe("nearName", () => {
  it.each([
    ["hous", "house"],
    ["House", "house"],
    ["hegdehog", "hedgehog"],
    ["the eifel tower", "The Eiffel Tower"],
    ["bat", "cat"],
  ])("finds what %s may mean", (name, meant) => {
    expect(nearName(name, known)).toBe(meant);
  });

  it.each(["violin", "", "zz"])("finds nothing for “%s”", (name) => {
    expect(nearName(name, known)).toBeUndefined();
  });
});
