import { expect, it } from "vitest";
import { zipFile } from "../../../bin/check/written-files.js";
import { zipMembers } from "../../../src/lib/data/zip.js";

const data = Uint8Array.from({ length: 500 }, (_, k) => k % 7);
const archive = (deflated: boolean) =>
  zipFile([
    { name: "a", data, deflated },
    { name: "b", data: data.subarray(9), deflated },
  ]);

it.each([false, true])("reads the members of an archive, deflated: %s", async (deflated) => {
  const members = zipMembers(archive(deflated), "z.zip");
  expect(members.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(await members[0].read()).toEqual(data);
  expect(await members[1].read()).toEqual(data.subarray(9));
});

it.each([false, true])("refuses every change of a member's bytes, deflated: %s", async (deflated) => {
  const packed = archive(deflated).length;
  for (let at = 31; at < 40; at++) {
    const bytes = archive(deflated);
    bytes[at] ^= 4;
    const read = async () => zipMembers(bytes, "z.zip")[0].read();
    await expect(read()).rejects.toThrow(/z.zip\/a: expected/);
    expect(bytes).toHaveLength(packed);
  }
});

it("refuses a member that is larger than it may be, and one that is not there", async () => {
  const bytes = archive(true);
  const entry = Buffer.from(bytes).indexOf("PK\x01\x02", 0, "latin1");
  bytes[entry + 27] = 0xff;
  await expect(zipMembers(bytes, "z")[0].read()).rejects.toThrow(/at most 536870912 bytes at byte 0: \d{10}/);
  expect(() => zipMembers(bytes.subarray(0, entry + 50), "z")).toThrow(
    "a zip archive with its directory at the end",
  );
  bytes[entry + 46] = 99;
  expect(() => zipMembers(bytes, "z")).toThrow("a member named c at byte 0: none");
});
