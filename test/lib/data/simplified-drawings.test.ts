import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { readDrawings, writeSimplifiedDrawings } from "../../../src/lib/data/simplified-drawings.js";
import { mutated } from "./mutated.js";

const folder = process.env.WORKBOOK_DATA;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const dash = '{"word":"dash","key_id":"12","recognized":true,"drawing":[[[0,255],[9,9]]]}';
const dot =
  '{"word":"dot","countrycode":"NZ","timestamp":"2017-03-01","recognized":false,"key_id":"7","drawing":[[[3],[4]]]}';
const raw = '{"word":"raw","key_id":"1","recognized":true,"drawing":[[[0.5,-3],[9,1e3],[0,17]]]}';
const file = bytesOf(`${dash}\n${dot}\n`);

/** A line like `dash` with other strokes. */
const strokes = (drawing: string) => bytesOf(dash.replace(/"drawing":.*/, `"drawing":${drawing}}`));

describe("readDrawings", () => {
  it("reads a drawing a line, with or without a country, a time and a last line end", () => {
    const expected = [
      {
        word: "dash",
        keyId: "12",
        recognized: true,
        raw: false,
        rest: {},
        drawing: [
          [
            [0, 255],
            [9, 9],
          ],
        ],
      },
      {
        word: "dot",
        keyId: "7",
        recognized: false,
        raw: false,
        drawing: [[[3], [4]]],
        rest: { countrycode: "NZ", timestamp: "2017-03-01" },
      },
    ];
    expect(readDrawings(file, "d")).toEqual(expected);
    expect(readDrawings(file.subarray(0, -1), "d")).toEqual(expected);
    expect(readDrawings(bytesOf(`${dash}\r\n${dot}\r\n`), "d")).toEqual(expected);
  });

  it("reads raw strokes and leaves their times out", () => {
    const [drawing] = readDrawings(bytesOf(raw), "d");
    expect(drawing.raw).toBe(true);
    expect(drawing.drawing).toEqual([
      [
        [0.5, -3],
        [9, 1000],
      ],
    ]);
  });

  it.each([
    ["blank lines and spaces", `\ufeff\n${dash}\r\n\n  ${dot}  \n \n`],
    ["a JSON array", `[${dash},\n${dot}]\n`],
  ])("reads %s as it reads lines", (_, text) => {
    expect(readDrawings(bytesOf(text), "d")).toEqual(readDrawings(bytesOf(`${dash}\n${dot}`), "d"));
  });

  it("fills in what drawings from elsewhere don't say, where it is told what they are of", () => {
    const strokes = "[[[0,1],[0,1]],[[5,6],[7,8]]]";
    const found = readDrawings(bytesOf(`[${strokes},{"word":"dog","drawing":${strokes}}]`), "d", {
      word: "cat",
    });
    expect(found.map(({ word, keyId, raw }) => [word, keyId, raw])).toEqual([
      ["cat", "1", false],
      ["dog", "2", false],
    ]);
    expect(readDrawings(bytesOf(strokes), "d", { word: "cat" })).toEqual([found[0]]);
  });

  it("reads no further than its limit", () => {
    expect(readDrawings(bytesOf(`${dash}\nnonsense\n`), "d", { limit: 1 })).toHaveLength(1);
  });

  it("reads the whole lines of the beginning of a file", () => {
    for (const [length, count] of [
      [0, 0],
      [dash.length, 0],
      [dash.length + 1, 1],
      [file.length - 1, 1],
      [file.length, 2],
    ]) {
      expect(readDrawings(file.subarray(0, length), "d", { begun: true })).toHaveLength(count);
    }
  });

  it.each([
    ["no JSON", bytesOf(`${dash}\n<html>\n`), 'd: expected a JSON object in line 2 at byte 76: "<html>"'],
    ["a list of no drawings", bytesOf("[1]"), /a JSON object in drawing 1 at byte 0: 1/],
    ["null", bytesOf("null"), /a JSON object in line 1 at byte 0: null/],
    ["a bad line behind a blank one", bytesOf(`${dash}\n\n{`), /a JSON object in line 3/],
    ["strokes that say nothing of themselves", bytesOf("[[[0,1],[0,1]]]"), /a JSON object in drawing 1/],
    ["a cut line", file.subarray(0, 40), /a JSON object in line 1/],
    ["a missing word", bytesOf('{"key_id":"1"}'), "d: expected a word in line 1 at byte 0: nothing"],
    [
      "a number that is no text",
      bytesOf(dash.replace('"12"', "12")),
      /a key_id in digits in line 1 at byte 0: 12/,
    ],
    ["no strokes", strokes("[]"), /a drawing of strokes in line 1 at byte 0: \[\]/],
    ["a stroke without points", strokes("[[[],[]]]"), /a list of coordinates/],
    ["one list only", strokes("[[[1]]]"), /2 lists for each stroke/],
    ["more x than y", strokes("[[[1,2],[1]]]"), /lists of equal length/],
    [
      "a coordinate of 256",
      strokes("[[[256],[1]]]"),
      /a whole number from 0 to 255 in line 1 at byte 0: 256/,
    ],
    ["a fraction", strokes("[[[0.5],[1]]]"), /a whole number from 0 to 255/],
    ["a text", strokes('[[["0"],[1]]]'), /a whole number from 0 to 255 in line 1 at byte 0: "0"/],
    ["null among coordinates", strokes("[[[null],[1]]]"), /a whole number from 0 to 255/],
    ["a number beyond all bounds", strokes("[[[1e999],[1],[0]]]"), /a number in line 1/],
    ["raw strokes among simplified", strokes("[[[1],[1]],[[1],[1],[1]]]"), /2 lists for each stroke/],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readDrawings(bytes, "d")).toThrow(FormatError);
    expect(() => readDrawings(bytes, "d")).toThrow(message);
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses a limit of %s", (limit) => {
    expect(() => readDrawings(file, "d", { limit })).toThrow(
      `limit must be a whole number of at least 1: ${limit}`,
    );
  });

  it("reads a mutated file or throws a FormatError, nothing else", () => {
    fc.assert(
      fc.property(mutated(bytesOf(`${dash}\n${dot}\n${raw}\n`)), fc.boolean(), (bytes, begun) => {
        try {
          for (const { drawing } of readDrawings(bytes, "d", { begun })) {
            expect(drawing.every(([xs, ys]) => xs.length === ys.length && xs.length > 0)).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("writeSimplifiedDrawings", () => {
  const drawing = {
    word: 'a "b"\n',
    keyId: "12",
    recognized: true,
    drawing: [
      [
        [0, 255],
        [9, 9],
      ],
    ] as const,
  };

  it("writes what is read back the same", () => {
    const bytes = writeSimplifiedDrawings([drawing, { ...drawing, recognized: false }]);
    expect(readDrawings(bytes, "d")).toEqual([
      { ...drawing, raw: false, rest: {} },
      { ...drawing, recognized: false, raw: false, rest: {} },
    ]);
    expect(writeSimplifiedDrawings([])).toHaveLength(0);
  });

  it("writes fields of others last, and reads them back", () => {
    const rest = { held_out: true, note: "«é»" };
    const bytes = writeSimplifiedDrawings([{ ...drawing, rest }]);
    expect(new TextDecoder().decode(bytes)).toMatch(/"held_out":true,"note":"«é»"\}\n$/);
    expect(readDrawings(bytes, "d")[0].rest).toEqual(rest);
  });

  it.each([
    ["a fraction", { drawing: [[[0.5], [1]]] as const }, /must be whole numbers from 0 to 255: 0.5/],
    ["NaN", { drawing: [[[1], [Number.NaN]]] as const }, /must be whole numbers from 0 to 255: NaN/],
    ["no strokes", { drawing: [] }, "strokes of drawing 0 must be at least 1: 0"],
    ["a stroke without points", { drawing: [[[], []]] as const }, /points of a stroke of drawing 0/],
    ["more x than y", { drawing: [[[1, 2], [1]]] as const }, /2 x but another number of y: 1/],
    ["a key that is no number", { keyId: "x" }, "key of drawing 0 must be in digits: x"],
    ["no word", { word: "" }, /word of drawing 0 must not be empty/],
  ])("refuses %s", (_, change, message) => {
    expect(() => writeSimplifiedDrawings([{ ...drawing, ...change }])).toThrow(message);
  });
});

describe.skipIf(!folder)("the strokes of WORKBOOK_DATA", () => {
  it("are read, and written again byte for byte", () => {
    const path = join(folder ?? "", "quickdraw-strokes", "alarm clock.ndjson");
    const bytes = readFileSync(path);
    const drawings = readDrawings(bytes, path);
    expect(drawings).toHaveLength(300);
    expect(drawings.every(({ word, raw }) => word === "alarm clock" && !raw)).toBe(true);
    expect(Buffer.from(writeSimplifiedDrawings(drawings)).equals(bytes)).toBe(true);
  });
});
