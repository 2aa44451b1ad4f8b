/** Prototypes whose fields code often sets on objects that inherit them: `this.name = …` in an error of one's own. */
const overridden = [
  Object.prototype,
  Function.prototype,
  ...[Error, RangeError, TypeError, SyntaxError, ReferenceError, EvalError, URIError].map(
    ({ prototype }) => prototype,
  ),
];

/** What syntax alone reaches. */
const hidden = [
  function* () {},
  async () => {},
  async function* () {},
  [][Symbol.iterator](),
  new Map()[Symbol.iterator](),
  new Set()[Symbol.iterator](),
  ""[Symbol.iterator](),
  /./g[Symbol.matchAll](""),
].map((one) => Object.getPrototypeOf(one));

/**
 * Freezes everything that the language brings: what runs afterwards can change nothing that checks rely on, neither
 * `Array.prototype.every` nor `Error.prepareStackTrace`.
 */
export function lockDown(): void {
  for (const prototype of overridden) letOverride(prototype);
  const done = new Set<object>();
  const waiting: unknown[] = [globalThis, ...hidden];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if ((typeof one !== "object" && typeof one !== "function") || one === null || done.has(one)) continue;
    done.add(one);
    waiting.push(Object.getPrototypeOf(one));
    for (const { value, get, set } of Object.values(Object.getOwnPropertyDescriptors(one))) {
      waiting.push(value, get, set);
    }
    for (const symbol of Object.getOwnPropertySymbols(one)) waiting.push(Reflect.get(one, symbol));
  }
  for (const one of done) if (one !== globalThis) Object.freeze(one);
  fixGlobals();
}

/** A field of a frozen prototype could not be set on what inherits it; with these accessors it can. */
function letOverride(prototype: object): void {
  for (const name of Reflect.ownKeys(prototype)) {
    const field = Object.getOwnPropertyDescriptor(prototype, name);
    if (!field?.configurable || !("value" in field)) continue;
    const { value, enumerable } = field;
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable,
      get: () => value,
      set(other) {
        if (this === prototype) throw new TypeError(`cannot be changed: ${String(name)}`);
        Object.defineProperty(this, name, {
          value: other,
          configurable: true,
          enumerable: true,
          writable: true,
        });
      },
    });
  }
}

function fixGlobals(): void {
  for (const name of Reflect.ownKeys(globalThis)) {
    const field = Object.getOwnPropertyDescriptor(globalThis, name);
    if (!field?.configurable) continue;
    Object.defineProperty(
      globalThis,
      name,
      "value" in field
        ? { ...field, writable: false, configurable: false }
        : { ...field, configurable: false },
    );
  }
}
