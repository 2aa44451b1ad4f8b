/** A slip in a cell, what engines that don't run these tests say of it, and what a reader is told in every browser. */
export interface Slip {
  readonly code: string;
  /** As Firefox 153 says it; the browser tests run the code in the Firefox that is there. */
  readonly firefox: string;
  /** As JavaScriptCore says it, in WebKitGTK 2.50. */
  readonly safari: string;
  readonly told: string;
  /** What is told in Safari, where it does not say what stands there. */
  readonly toldInSafari?: string;
}

const noList = (what: string) => `${what} is not a list, so there is nothing to go through one by one.`;
const noFunction = (what: string) => `${what} is not a function, so it cannot be called with ( ).`;
const noClass = (what: string) => `${what} is not a class, so new cannot make anything from it.`;
const tooEarly = (what: string) => `${what} is used before the line that declares it.`;
const noName = (what: string) =>
  `There is no ${what} here. Look for a slip in its spelling, or declare it in this cell.`;
const noBraces = "What is taken apart with { } is undefined or null, so there is nothing in it to take.";
const constant = "A const keeps its first value. Declare it with let to change it.";
const endless = "A function calls itself without end, or far too many times.";
const noLength =
  "An array cannot have that length. It must be a whole number from 0 up, and there must be room for it.";
const noJson =
  "The text is not JSON. In JSON, names and texts are in double quotes, and no comma follows the last entry.";
const mixed =
  "A BigInt, such as 1n, cannot be mixed with numbers. Convert one of them first, with Number( ) or BigInt( ).";

export const slips: readonly Slip[] = [
  {
    code: "const f = (n) => f(n + 1) + 1; f(0);",
    firefox: "too much recursion",
    safari: "Maximum call stack size exceeded.",
    told: endless,
  },
  {
    code: "a; let a = 1;",
    firefox: "can't access lexical declaration 'a' before initialization",
    safari: "Cannot access uninitialized variable.",
    told: tooEarly("a"),
    toldInSafari: tooEarly("A name"),
  },
  {
    code: "const a = 1; a = 2;",
    firefox: "invalid assignment to const 'a'",
    safari: "Attempted to assign to readonly property.",
    told: constant,
  },
  {
    code: "learningRat;",
    firefox: "learningRat is not defined",
    safari: "Can't find variable: learningRat",
    told: noName("learningRat"),
  },
  {
    code: "learningRat = 1;",
    firefox: "assignment to undeclared variable learningRat",
    safari: "Can't find variable: learningRat",
    told: noName("learningRat"),
  },
  {
    code: "const o = {}; o.x.y;",
    firefox: 'can\'t access property "y", o.x is undefined',
    safari: "undefined is not an object (evaluating 'o.x.y')",
    told: "What stands before .y is undefined.",
  },
  {
    code: "undefined.y;",
    firefox: 'can\'t access property "y" of undefined',
    safari: "undefined is not an object (evaluating 'undefined.y')",
    told: "What stands before .y is undefined.",
  },
  {
    code: "const o = { x: null }; o.x.y = 1;",
    firefox: 'can\'t access property "y", o.x is null',
    safari: "null is not an object (evaluating 'o.x.y = 1')",
    told: "What stands before .y is null.",
  },
  {
    code: "const rows = []; rows[3][0];",
    firefox: "can't access property 0, rows[3] is undefined",
    safari: "undefined is not an object (evaluating 'rows[3][0]')",
    told: "What stands before [0] is undefined.",
  },
  {
    code: "let o; const k = 'two words'; o[k];",
    firefox: 'can\'t access property "two words", o is undefined',
    safari: "undefined is not an object (evaluating 'o[k]')",
    told: 'What stands before ["two words"] is undefined.',
    toldInSafari: "What stands before [k] is undefined.",
  },
  {
    code: "const a = 1; a();",
    firefox: "a is not a function",
    safari: "a is not a function. (In 'a()', 'a' is 1)",
    told: noFunction("a"),
  },
  {
    code: "const f = () => ({}); f().x();",
    firefox: "f().x is not a function",
    safari: "f().x is not a function. (In 'f().x()', 'f().x' is undefined)",
    told: noFunction("f().x"),
  },
  {
    code: "[1].map(3);",
    firefox: "3 is not a function",
    safari: "Array.prototype.map callback must be a function",
    told: noFunction("3"),
    toldInSafari: noFunction("This value"),
  },
  {
    code: "const f = () => 1; new f();",
    firefox: "f is not a constructor",
    safari: "function is not a constructor (evaluating 'new f()')",
    told: noClass("f"),
  },
  {
    code: "new Math.max(1);",
    firefox: "Math.max is not a constructor",
    safari: "function is not a constructor (evaluating 'new Math.max(1)')",
    told: noClass("Math.max"),
  },
  {
    code: "new Array(-1);",
    firefox: "invalid array length",
    safari: "Array length must be a positive integer of safe magnitude.",
    told: noLength,
  },
  {
    code: "new Float64Array(-1);",
    firefox: "invalid array length",
    safari: "length cannot be negative",
    told: noLength,
  },
  {
    code: "new ArrayBuffer(2 ** 52);",
    firefox: "invalid array length",
    safari: "length too large",
    told: noLength,
  },
  {
    code: "new Array(1.5);",
    firefox: "invalid array length",
    safari: "Array length must be a positive integer of safe magnitude.",
    told: noLength,
  },
  {
    code: "let o; const { a } = o;",
    firefox: "o is undefined",
    safari: "Right side of assignment cannot be destructured",
    told: noBraces,
  },
  {
    code: "const { a } = null;",
    firefox: "null has no properties",
    safari: "Right side of assignment cannot be destructured",
    told: noBraces,
  },
  {
    code: "(({ a }) => a)();",
    firefox: "(destructured parameter) is undefined",
    safari: "Right side of assignment cannot be destructured",
    told: noBraces,
  },
  {
    code: "JSON.parse('{a: 1}');",
    firefox: "JSON.parse: expected property name or '}' at line 1 column 2 of the JSON data",
    safari: "JSON Parse error: Expected '}'",
    told: noJson,
  },
  {
    code: "JSON.parse('[1,]');",
    firefox: "JSON.parse: unexpected character at line 1 column 4 of the JSON data",
    safari: "JSON Parse error: Unexpected comma at the end of array expression",
    told: noJson,
  },
  {
    code: "JSON.parse('');",
    firefox: "JSON.parse: unexpected end of data at line 1 column 1 of the JSON data",
    safari: "JSON Parse error: Unexpected EOF",
    told: noJson,
  },
  {
    code: "1n + 1;",
    firefox: "can't convert BigInt to number",
    safari: "Invalid mix of BigInt and other type in addition.",
    told: mixed,
  },
  {
    code: "Math.max(1n);",
    firefox: "can't convert BigInt to number",
    safari: "Conversion from 'BigInt' to 'number' is not allowed.",
    told: mixed,
  },
  {
    code: "new BigInt64Array([1]);",
    firefox: "can't convert 1 to BigInt",
    safari: "Invalid argument type in ToBigInt operation",
    told: mixed,
  },
  {
    code: "const o = {}; for (const x of o);",
    firefox: "o is not iterable",
    safari: "undefined is not a function (near '...x of o...')",
    told: noList("o"),
  },
  {
    code: "let o; for (const x of o);",
    firefox: "can't access property Symbol.iterator, o is undefined",
    safari: "undefined is not an object (evaluating 'x of o')",
    told: noList("o"),
  },
  {
    code: "const f = () => 5; for (const x of f());",
    firefox: "f() is not iterable",
    safari: "x of f is not a function. (In 'x of f()', 'x of f' is undefined)",
    told: noList("f()"),
  },
  {
    code: "const o = {}; [...o];",
    firefox: "o is not iterable",
    safari: "Spread syntax requires ...iterable[Symbol.iterator] to be a function",
    told: noList("o"),
    toldInSafari: noList("This value"),
  },
  {
    code: "const [a] = undefined;",
    firefox: "can't access property Symbol.iterator of undefined",
    safari: "undefined is not an object (evaluating 'undefined')",
    told: noList("undefined"),
  },
  {
    code: "(([a]) => a)();",
    firefox: "can't access property Symbol.iterator, (destructured parameter) is undefined",
    safari: "undefined is not an object (evaluating '[a]')",
    told: noList("undefined"),
    toldInSafari: noList("This value"),
  },
];

/** An expression that comes to the message of each slip, in their order: one script, since pages forbid eval. */
export const messagesOfSlips = `(() => {
  "use strict";
  return [${slips.map(({ code }) => `(() => { try { ${code} } catch (error) { return error.message; } })()`)}];
})()`;
