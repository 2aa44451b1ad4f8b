// A context of its own has no `structuredClone`, and the one outside would hand in objects from outside. This one copies what
// checks have: numbers, lists, typed arrays and plain records.

function copyOf(value: unknown): unknown {
  if (typeof value === "function") throw new TypeError("a function cannot be copied");
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  if (ArrayBuffer.isView(value)) {
    const { constructor: kind } = Object.getPrototypeOf(value);
    return Reflect.construct(kind, [value]);
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copyOf(one)]));
}

Object.assign(globalThis, { structuredClone: copyOf });
