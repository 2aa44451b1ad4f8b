import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PartFile } from "../../../bin/data/part-file.js";
import { withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();
const place = () => ({
  file: "a.npy",
  path: join(test.folder, "deep/a.npy.part"),
  url: "http://host/a",
  start: 10,
});
const said = { validator: '"1"', total: 100, ranged: true };

/** A part with three bytes and what the host said. */
function begun(): PartFile {
  const part = new PartFile(place());
  part.learn(said);
  part.append(Uint8Array.of(1, 2, 3));
  return part;
}

describe("PartFile", () => {
  it("is found again with its bytes and what was said of them", () => {
    begun();
    const part = new PartFile(place());
    expect([part.size, part.end, part.remote]).toEqual([3, 13, { url: "http://host/a", start: 10, ...said }]);
    part.append(Uint8Array.of(4));
    expect([...readFileSync(part.path)]).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ["of another address", { url: "http://host/b" }],
    ["from another place", { start: 11 }],
  ])("begins anew when what is there is bytes %s", (_, other) => {
    begun();
    expect(new PartFile({ ...place(), ...other }).size).toBe(0);
  });

  it.each(["", "{", "[]", '{"url":5}', '{"url":"http://host/a","start":10,"total":"all"}'])(
    "begins anew when its note is %j",
    (note) => {
      const { path } = begun();
      writeFileSync(`${path}.json`, note);
      const part = new PartFile(place());
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
    const path = join(test.folder, "a.npy");
    writeFileSync(path, Uint8Array.of(9, 9));
    const part = begun();
    part.growFrom(path, said);
    expect(part.size).toBe(3);
    part.restart();
    part.growFrom(path, said);
    expect([part.size, new PartFile(place()).remote.validator]).toEqual([2, '"1"']);
  });

  it("is cut, moved and removed with its note", () => {
    const part = begun();
    part.cut(2);
    part.cut(5);
    const path = join(test.folder, "a.npy");
    part.moveTo(path);
    expect([...readFileSync(path)]).toEqual([1, 2]);
    begun().remove();
    expect([part.path, `${part.path}.json`].map((name) => existsSync(name))).toEqual([false, false]);
  });
});
