// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { sourceBadge } from "../../../src/components/pictures/source-badge.js";
import type { Dataset, Origin } from "../../../src/lib/data/dataset.js";

function dataset(origin: Origin): Dataset {
  return {
    title: "Doodles",
    origin,
    source: "From somewhere.",
    licence: "CC BY 4.0",
    classes: ["clock", "pizza"],
    width: 1,
    height: 1,
    labels: new Uint8Array(7328),
    pixels: new Uint8Array(7328),
  };
}

const summaryOf = (badge: HTMLElement) => badge.querySelector("summary")?.textContent ?? "";

describe("sourceBadge", () => {
  it.each(["folder", "cache"] as const)("says that drawings from the %s are real, and how many", (origin) => {
    expect(summaryOf(sourceBadge(dataset(origin)))).toMatch(/Real: Doodles · 7,328 pictures of 2 kinds/);
  });

  it("says that the stand-in was drawn by code, and how to get real drawings", () => {
    const badge = sourceBadge(dataset("stand-in"));
    expect(summaryOf(badge)).toMatch(/Stand-in, drawn by code/);
    expect(summaryOf(badge)).not.toMatch(/Real:/);
    expect(badge.textContent).toMatch(/WORKBOOK_DATA/);
  });

  it("says that a reader's own samples are theirs, and neither real ones nor the stand-in", () => {
    const badge = sourceBadge(dataset("own"));
    expect(summaryOf(badge)).toMatch(/Samples of your own · 7,328 pictures of 2 kinds/);
    expect(summaryOf(badge)).not.toMatch(/Real:|[Ss]tand-in/);
    expect(badge.textContent).not.toMatch(/WORKBOOK_DATA/);
  });

  it("tells the two apart by sign and shape of the border, not by words or colour alone", () => {
    const [real, standIn] = [sourceBadge(dataset("folder")), sourceBadge(dataset("stand-in"))];
    expect(summaryOf(real)[0]).not.toBe(summaryOf(standIn)[0]);
    expect(real.className).not.toBe(standIn.className);
  });

  it("opens to source and licence, from the keyboard too", () => {
    const badge = sourceBadge(dataset("folder"));
    expect(badge.tagName).toBe("DETAILS");
    expect(badge.textContent).toMatch(/From somewhere\. Licence: CC BY 4\.0\./);
  });
});
