import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PartFile } from "../../../bin/data/part-file.js";
import { withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const path = () => join(test.folder, "deep/a.npy.part");
const newPart = (url = "http://host/a", start = 10) => new PartFile("a.npy", path(), url, start);
const said = { validator: '"1"', total: 100, ranged: true };

/** A part with three bytes and what the host said. */
function begun(): PartFile {
  const part = newPart();
  part.learn(said);
  part.append(Uint8Array.of(1, 2, 3));
  return part;
}

describe("PartFile", () => {
  it("is found again with its bytes and what was said of them", () => {
    begun();
    const part = newPart();
    expect([part.size, part.end, part.remote]).toEqual([3, 13, { url: "http://host/a", start: 10, ...said }]);
    part.append(Uint8Array.of(4));
    expect([...readFileSync(part.path)]).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ["of another address", "http://host/b", 10],
    ["from another place", "http://host/a", 11],
  ])("begins anew when what is there is bytes %s", (_, url, start) => {
    begun();
    expect(newPart(url, start).size).toBe(0);
  });

  it.each(["", "{", "[]", '{"url":5}', '{"url":"http://host/a","start":10,"total":"all"}'])(
    "begins anew when its note is %j",
    (note) => {
      begun();
      writeFileSync(`${path()}.json`, note);
      const part = newPart();
      expect([part.size, part.remote.validator]).toEqual([0, undefined]);
    },
  );

  it("reaches a place, or the end of the remote file", () => {
    const part = begun();
    expect([part.reaches(13), part.reaches(14)]).toEqual([true, false]);
    part.learn({ total: 13 });
    expect(part.reaches(Number.POSITIVE_INFINITY)).toBe(true);
  });

  it("grows from a file that is whole, unless it has more already", () => {
    const whole = join(test.folder, "a.npy");
    writeFileSync(whole, Uint8Array.of(9, 9));
    const part = begun();
    part.growFrom(whole, said);
    expect(part.size).toBe(3);
    part.restart();
    part.growFrom(whole, said);
    expect([part.size, newPart().remote.validator]).toEqual([2, '"1"']);
  });

  it("reads from a place of the remote file, as many bytes as are there", () => {
    const part = begun();
    const read = (place?: number, count?: number) => [...part.read(place, count)];
    expect([read(), read(10, 2), read(11, 1), read(12, 9), read(13, 9)]).toEqual([
      [1, 2, 3],
      [1, 2],
      [2],
      [3],
      [],
    ]);
  });

  it("is removed with its note", () => {
    begun().remove();
    expect(readdirSync(join(test.folder, "deep"))).toEqual([]);
  });
});
