/** What an engine names in its message: a name, a value, a property or the index that stands in its place. */
type Found = Readonly<Record<string, string | undefined>>;

/** A kind of slip: how engines say it, and the same for somebody who reads it for the first time. */
interface Kind {
  /** Of V8 (Chrome, Edge), SpiderMonkey (Firefox) and JavaScriptCore (Safari). */
  readonly said: readonly RegExp[];
  readonly explain: (found: Found) => string;
}

/** In this order: what is said of one kind can be a case of a later one. */
const kinds: readonly Kind[] = [
  {
    said: [
      /^(?:RuntimeError: )?(?<name>\S+) is not defined$/,
      /^assignment to undeclared variable (?<name>\S+)$/,
      /^Can't find variable: (?<name>\S+)$/,
    ],
    explain: ({ name }) =>
      `There is no ${name} here. Look for a slip in its spelling, or declare it in this cell.`,
  },
  {
    said: [
      /^Cannot access '(?<name>\S+)' before initialization\.?$/,
      /^can't access lexical declaration '(?<name>\S+)' before initialization$/,
      /^Cannot access uninitialized variable\.$/,
    ],
    explain: ({ name = "A name" }) => `${name} is used before the line that declares it.`,
  },
  {
    said: [
      /^(?<call>.+) is not a function or its return value is not iterable$/,
      /^\S+ of (?<call>.+?) is not a function\. \(In '.+\)$/,
      /^(?<name>.+) is not iterable(?: \(.+\))?$/,
      /^Spread syntax requires \.\.\.iterable/,
      /^can't access property Symbol\.iterator, (?<name>.+) is (?<value>undefined|null)$/,
      /^can't access property Symbol\.iterator of (?<value>undefined|null)$/,
      /^(?:undefined|null) is not an object \(evaluating '(?:\S+ of (?<name>.+)|(?<value>undefined|null)|\[.*\])'\)$/,
      /^.+ is not a function \(near '\.\.\.(?:\S+ of (?<name>.+)|.+)\.\.\.'\)$/,
    ],
    explain: ({ name, call, value }) =>
      `${shown(call ? `${call}()` : name) ?? value ?? "This value"} is not a list, so there is nothing to go through one by one.`,
  },
  {
    said: [
      /^(?<name>.+) is not a function$/,
      /^(?<name>.+?) is not a function\. \(In '.+\)$/,
      /^\S+ callback must be a function$/,
    ],
    explain: ({ name }) =>
      `${shown(name) ?? "This value"} is not a function, so it cannot be called with ( ).`,
  },
  {
    said: [
      /^.+ is not a constructor \(evaluating 'new (?<name>.+?)(?:\(.*)?'\)$/,
      /^(?<name>.+) is not a constructor$/,
    ],
    explain: ({ name }) =>
      `${shown(name) ?? "This value"} is not a class, so new cannot make anything from it.`,
  },
  {
    said: [
      /^Cannot (?:read|set) properties of (?<value>undefined|null) \((?:reading|setting) '(?<property>.+)'\)$/,
      /^can't access property "?(?<property>.+?)"?(?:, .+ is| of) (?<value>undefined|null)$/,
      /^(?<value>undefined|null) is not an object \(evaluating '.+?(?:\.(?<property>[\w$]+)|\[(?<index>[^\]]+)\])(?: ?[-+*/%&|^?]*=.*)?'\)$/,
    ],
    explain: ({ property = "", index, value }) =>
      `What stands before ${index === undefined ? placeOf(property) : `[${index}]`} is ${value}.`,
  },
  {
    said: [
      /^Cannot destructure (?:property '.+' of )?'.+' as it is (?:undefined|null)\.$/,
      /^(?:\S+|\(destructured parameter\)|\(intermediate value\)\S*) is (?:undefined|null)$/,
      /^(?:undefined|null) has no properties$/,
      /^Right side of assignment cannot be destructured$/,
    ],
    explain: () => "What is taken apart with { } is undefined or null, so there is nothing in it to take.",
  },
  {
    said: [
      /^Assignment to constant variable\.$/,
      /^invalid assignment to const '.+'$/,
      /^Attempted to assign to readonly property\.$/,
    ],
    explain: () => "A const keeps its first value. Declare it with let to change it.",
  },
  {
    said: [/^Maximum call stack size exceeded\.?$/, /^too much recursion$/],
    explain: () => "A function calls itself without end, or far too many times.",
  },
  {
    said: [
      /(?:^|: )[Ii]nvalid (?:typed )?array (?:buffer )?length/,
      /^Array buffer allocation failed$/,
      /^Array (?:length must be a positive integer|size is not a small enough)/,
      /^length (?:cannot be negative|too large)$/,
    ],
    explain: () =>
      "An array cannot have that length. It must be a whole number from 0 up, and there must be room for it.",
  },
  {
    said: [
      / is not valid JSON$/,
      /JSON at position \d/,
      /^Unexpected end of JSON input$/,
      /^JSON\.parse: /,
      /^JSON Parse error: /,
    ],
    explain: () =>
      "The text is not JSON. In JSON, names and texts are in double quotes, and no comma follows the last entry.",
  },
  {
    said: [
      /^Cannot mix BigInt and other types/,
      /^(?:Cannot|can't) convert (?:a )?BigInt (?:value )?to (?:a )?number$/,
      /^(?:Cannot|can't) convert \S+ to (?:a )?BigInt$/,
      /^Invalid mix of BigInt and other type/,
      /^Conversion from 'BigInt' to 'number' is not allowed\.$/,
      /^Invalid argument type in ToBigInt operation$/,
    ],
    explain: () =>
      "A BigInt, such as 1n, cannot be mixed with numbers. Convert one of them first, with Number( ) or BigInt( ).",
  },
  {
    said: [/^circular definition$/],
    explain: () => "This cell needs a name that is made from its own result.",
  },
];

/**
 * The message of an error in words for a reader: the same in every browser, as far as its engine tells what stands where.
 * What the library throws is left as it is: its messages name the bad value and what was expected.
 */
export function explainError(message: string): string {
  for (const { said, explain } of kinds) {
    for (const pattern of said) {
      const match = pattern.exec(message);
      if (match) return explain(match.groups ?? {});
    }
  }
  return message;
}

/** What an engine calls a part of the code, as a reader would write it; undefined where it has no words for it. */
function shown(name: string | undefined): string | undefined {
  const text = name
    ?.replace(/^(?:number|string|boolean|object) (?=.)/, "")
    .replaceAll("(...)", "()")
    .replace(/^\(intermediate value\)[^.]*/, "");
  return text === "" || text === "object" || text === "(destructured parameter)" ? undefined : text;
}

/** How a property is written after what has it: `.width`, `[0]`, `["two words"]`. */
function placeOf(property: string): string {
  if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(property)) return `.${property}`;
  return /^\d+$/.test(property) ? `[${property}]` : `["${property}"]`;
}
