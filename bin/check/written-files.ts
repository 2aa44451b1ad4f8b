import { deflateRawSync } from "node:zlib";

/** A member of an archive. */
export interface Member {
  readonly name: string;
  readonly data: Uint8Array;
  /** Whether it is deflated; stored otherwise. */
  readonly deflated?: boolean;
}

/** A zip archive: each member behind its local header, then the central directory, then its end. */
export function zipFile(members: readonly Member[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, deflated = false } of members) {
    const packed = deflated ? deflateRawSync(data) : data;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(deflated ? 8 : 0, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\0", "latin1"), fields, place, Buffer.from(name)]),
    );
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, Buffer.from(name), packed]);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

function crc32(data: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of data) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  }
  return ~remainder >>> 0;
}

/** An `.npy` file of version 1.0 with any header and any bytes after it. */
export function npyFile(
  descr: string,
  shape: readonly number[],
  data: Uint8Array,
  fortran = false,
): Uint8Array {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const text = `{'descr': '${descr}', 'fortran_order': ${fortran ? "True" : "False"}, 'shape': (${sizes}), }\n`;
  const bytes = new Uint8Array(10 + text.length + data.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  new DataView(bytes.buffer).setUint16(8, text.length, true);
  bytes.set(new TextEncoder().encode(text), 10);
  bytes.set(data, 10 + text.length);
  return bytes;
}

/** Pictures whose corners are empty, each another, with strong levels: [rows × 784]. */
export function somePictures(rows: number): Uint8Array {
  return Uint8Array.from({ length: rows * 784 }, (_, k) => {
    const [row, pixel] = [Math.floor(k / 784), k % 784];
    return pixel > 60 && pixel < 720 && (pixel * 7 + row * 13) % 11 < 4 ? (pixel * 31 + row * 97) % 256 : 0;
  });
}

/** How a file of comma-separated pictures is written. */
export interface CsvStyle {
  readonly separator?: string;
  readonly header?: readonly string[];
  readonly index?: boolean;
  readonly last?: boolean;
  readonly lineEnd?: string;
  level?(level: number): string;
}

/** The lines of a file of pictures; no labels, no label column. */
export function csvText(
  pictures: Uint8Array,
  labels: readonly string[] | undefined,
  style: CsvStyle = {},
): string {
  const { separator = ",", header, index = false, last = false, lineEnd = "\n", level = String } = style;
  const lines = Array.from({ length: pictures.length / 784 }, (_, row) => {
    const levels = Array.from(pictures.subarray(row * 784, (row + 1) * 784), level);
    const label = labels ? [labels[row]] : [];
    return [...(index ? [String(row)] : []), ...(last ? [...levels, ...label] : [...label, ...levels])];
  });
  return [...(header ? [header] : []), ...lines].map((values) => values.join(separator) + lineEnd).join("");
}

/** Names of pixels: pixel1, … */
export const pixelNames = Array.from({ length: 784 }, (_, k) => `pixel${k + 1}`);
