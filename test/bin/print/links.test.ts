import { describe, expect, it } from "vitest";
import { sitePlace } from "../../../bin/print/links.js";

describe("sitePlace", () => {
  const url = "http://127.0.0.1:80/course/";

  it.each([
    ["", { page: "", place: "" }],
    ["pages/relu/", { page: "relu", place: "" }],
    ["pages/relu/#a-bend", { page: "relu", place: "a-bend" }],
    ["pages/part-test/?part=Forward", { page: "part-test", place: "" }],
  ])("%s", (path, place) => {
    expect(sitePlace(`${url}${path}`, url)).toEqual(place);
  });

  it("is none on another host", () => {
    expect(sitePlace("https://example.org/pages/relu/", url)).toBeUndefined();
  });
});
