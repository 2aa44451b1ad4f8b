import { PDFDocument, PDFName } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { addOutline, type OutlineItem, outlineOf } from "../../../bin/print/outline.js";

describe("addOutline", () => {
  it("gives bookmarks, in each other and in order, that are read again", async () => {
    const pdf = await PDFDocument.create();
    const place = pdf.context.obj([pdf.addPage().ref, PDFName.of("Fit")]);
    const items = [
      {
        title: "η and ∂",
        place,
        items: [
          { title: "one", place, items: [] },
          { title: "two", place, items: [] },
        ],
      },
      { title: "last", place, items: [] },
    ];
    addOutline(pdf, items);
    const again = await PDFDocument.load(await pdf.save());
    const titles = (list: readonly OutlineItem[]): unknown[] =>
      list.map((item) => [item.title, titles(item.items)]);
    expect(titles(outlineOf(again))).toEqual([
      [
        "η and ∂",
        [
          ["one", []],
          ["two", []],
        ],
      ],
      ["last", []],
    ]);
  });

  it("has none where a PDF has none", async () => {
    expect(outlineOf(await PDFDocument.create())).toEqual([]);
  });
});
