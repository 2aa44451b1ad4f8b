import fc from "fast-check";

/** A file with a few of its bytes changed, whole or cut short. */
export function mutated(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.nat(255) });
  const length = fc.oneof(fc.constant(file.length), fc.nat(file.length));
  return fc.tuple(fc.array(change, { maxLength: 4 }), length).map(([changes, cut]) => {
    const bytes = file.slice();
    for (const { at, byte } of changes) bytes[at] = byte;
    return bytes.slice(0, cut);
  });
}
