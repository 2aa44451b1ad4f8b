import { html } from "htl";
import { byteTable } from "../../../components/pictures/byte-table.js";
import { grouped, trimmed } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { numberCell, table } from "../../../components/ui/table.js";
import { readSafetensorsHeader } from "../../../lib/training/weights/safetensors-header.js";

/** Bytes that are shown from the beginning, and of the numbers. */
const [beginning, ofNumbers] = [128, 64];

/** The beginning of a safetensors file and of its numbers, byte by byte: pointing at one tells what it says. */
export function weightsBytes(bytes: Uint8Array, name: string): HTMLElement {
  const { entries, start } = readSafetensorsHeader(bytes, name);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const said = liveStatus("file-what", "Point at a byte, or move with the arrow keys.");
  const head = byteTable({
    bytes: bytes.subarray(0, beginning),
    count: beginning,
    label: `First bytes of ${name}`,
    point(place) {
      head.mark(place < 8 ? [0, 8] : [place, place + 1], place);
      said.say(
        place < 8
          ? `Bytes 0 to 7: the length of the header, a whole number of 64 bits, the lowest byte first: ${grouped(start - 8)}.`
          : `Byte ${place}: the letter ${JSON.stringify(String.fromCharCode(bytes[place]))} of the header.`,
      );
    },
  });
  const [first] = entries;
  const numbers = byteTable({
    bytes: bytes.subarray(start, start + ofNumbers),
    count: ofNumbers,
    label: `First numbers of ${name}`,
    point(place) {
      const k = Math.floor(place / 4);
      numbers.mark([4 * k, 4 * k + 4], place);
      const value = view.getFloat32(start + 4 * k, true);
      said.say(
        `Bytes ${grouped(start + 4 * k)} to ${grouped(start + 4 * k + 3)}: number ${k} of ${first.name}, a float32, the lowest byte first: ${trimmed(value, 6)}.`,
      );
    },
  });
  const tensors = table({
    label: "Tensors of the file",
    head: ["tensor", "shape", "from", "to, in bytes after the header"],
    rows: entries.map(({ name: tensor, shape, begin, end }) => [
      tensor,
      `[${shape.join(" × ")}]`,
      numberCell(grouped(begin)),
      numberCell(grouped(end)),
    ]),
    className: "card-table",
    numbers: false,
    rightAligned: false,
  });
  return html`<div class="weights-bytes"><p>The first ${beginning} of ${grouped(bytes.length)} bytes:</p>${head.element}<p>From byte ${grouped(start)} on, after the header, the numbers:</p>${numbers.element}${said}${tensors}</div>`;
}
