import { FormatError } from "./format-error.js";
import { gunzip } from "./gzip.js";

/** A file in a zip archive. */
export interface ZipMember {
  readonly name: string;
  /** Its bytes, checked. @throws FormatError when they are not what the archive says of them */
  read(): Promise<Uint8Array>;
}

/** Bytes that a member may grow to: more than all of Quick, Draw! that a page could hold. */
const largestMember = 512 * 1024 * 1024;
const endLength = 22;

/**
 * The files in a zip archive, stored or deflated, in the order of its directory. What the directory says is compared with
 * what stands before each member, and the bytes with their checksum.
 *
 * @param file its name, for messages; one about a member is named after it, "drawings.npz/arr_0.npy"
 * @throws FormatError when it is no such archive
 */
export function zipMembers(bytes: Uint8Array, file: string): ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = (at: number, expected: string, found: string): never => {
    throw new FormatError(file, at, expected, found);
  };
  let end = bytes.length - endLength;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0)
    fail(bytes.length, "a zip archive with its directory at the end", "none: the file may be cut short");
  const members: ZipMember[] = [];
  let at = view.getUint32(end + 16, true);
  while (at < end) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      fail(at, "a directory of a zip archive", "none");
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const head: Head = {
      name: text(bytes, at + 46, lengths[0]),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
    };
    const from = head.local + 30;
    const isMember = from <= at && view.getUint32(head.local, true) === 0x04034b50;
    if (!isMember || text(bytes, from, view.getUint16(head.local + 26, true)) !== head.name) {
      fail(head.local, `a member named ${head.name}`, "none");
    }
    members.push({ name: head.name, read: () => readMember(bytes, view, head, `${file}/${head.name}`) });
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  const count = view.getUint16(end + 10, true);
  if (at !== end || count !== members.length || new Set(members.map(({ name }) => name)).size !== count) {
    fail(end, `a directory of ${count} members`, `${members.length}`);
  }
  return members;
}

/** What the directory says of a member. */
interface Head {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
}

async function readMember(bytes: Uint8Array, view: DataView, head: Head, file: string): Promise<Uint8Array> {
  const { local, packed, size, method, crc } = head;
  if (size > largestMember) throw new FormatError(file, 0, `at most ${largestMember} bytes`, `${size}`);
  const fail = (expected: string, found: string): never => {
    throw new FormatError(file, local, expected, found);
  };
  if (head.flags & 1) fail("a member that is not encrypted", "an encrypted one");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) fail(`a whole member of ${packed} bytes`, `${data.length}`);
  if (method !== 0 && method !== 8) fail("a member stored or deflated", `method ${method}`);
  if (method === 8)
    return inflate(data, head).catch((cause: unknown) =>
      fail("a whole member of a zip archive", String(cause)),
    );
  if (size !== packed || crc32(data) !== crc) fail("a member with the checksum of the directory", "another");
  return data;
}

/** gzip is the same stream with a head, a checksum and a length around it, which are compared while it is read. */
async function inflate(data: Uint8Array, { crc, size }: Head): Promise<Uint8Array> {
  const wrapped = new Uint8Array(data.length + 18);
  wrapped.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  wrapped.set(data, 10);
  const view = new DataView(wrapped.buffer);
  view.setUint32(data.length + 10, crc, true);
  view.setUint32(data.length + 14, size, true);
  return gunzip(wrapped, largestMember);
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length));
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  return remainder;
});

/** The checksum CRC-32 of IEEE 802.3. */
function crc32(data: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of data) remainder = (remainder >>> 8) ^ remainders[(remainder ^ byte) & 255];
  return ~remainder >>> 0;
}
