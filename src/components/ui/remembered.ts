/** A function that works out what it is of an object once, and keeps it for as long as there is the object. */
export function remembered<Of extends object, Value extends object>(
  work: (of: Of) => Value,
): (of: Of) => Value {
  const kept = new WeakMap<Of, Value>();
  return (of) => {
    const value = kept.get(of) ?? work(of);
    kept.set(of, value);
    return value;
  };
}
