import { describe, expect, it } from "vitest";
import { nameIn, siteRootOf } from "../../../src/components/storage/names.js";

describe("siteRootOf", () => {
  it.each([
    ["https://x.org/_import/components/storage/names.1a2b3c4d.js", "/"],
    ["https://x.org/course/_import/components/storage/names.1a2b3c4d.js", "/course/"],
    ["https://x.org/pages/course/_import/components/storage/names.js", "/pages/course/"],
    ["https://x.org/_import/_import/components/storage/names.js", "/_import/"],
    ["https://x.org/a%20b/_import/components/storage/names.js", "/a%20b/"],
    ["file:///src/components/storage/names.ts", "/"],
  ])("of %s is %s", (address, root) => {
    expect(siteRootOf(address)).toBe(root);
  });
});

it("no course's names begin with those of another", () => {
  expect(nameIn("/course/", "draft/x").startsWith(nameIn("/"))).toBe(false);
  expect(nameIn("/course/a/", "draft/x").startsWith(nameIn("/course/"))).toBe(false);
});
