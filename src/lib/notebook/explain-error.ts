/** What engines say, and the same for somebody who reads it for the first time. */
const explanations: readonly (readonly [pattern: RegExp, explain: (...found: string[]) => string])[] = [
  [
    /^(?:RuntimeError: )?(\S+) is not defined$/,
    (name) => `There is no ${name} here. Look for a slip in its spelling, or declare it in this cell.`,
  ],
  [
    /^Can't find variable: (\S+)$/,
    (name) => `There is no ${name} here. Look for a slip in its spelling, or declare it in this cell.`,
  ],
  [
    /^Cannot access '(\S+)' before initialization$/,
    (name) => `${name} is used before the line that declares it.`,
  ],
  [/^(.+) is not a function$/, (name) => `${name} is not a function, so it cannot be called with ( ).`],
  [/^(.+) is not iterable$/, (name) => `${name} is no list, so there is nothing to go through one by one.`],
  [
    /^Cannot (read|set) properties of (undefined|null) \((?:reading|setting) '(.+)'\)$/,
    (_, value, property) => `What stands before .${property} is ${value}.`,
  ],
  [
    /^Assignment to constant variable\.$/,
    () => "A const keeps its first value. Declare it with let to change it.",
  ],
  [/^Maximum call stack size exceeded$/, () => "A function calls itself without end, or far too many times."],
  [
    /^(?:Invalid typed array length|Invalid array length|Array buffer allocation failed)(?:: (.+))?$/,
    (length) => `There is no room for an array of that length${length ? `: ${length}` : ""}.`,
  ],
  [/^circular definition$/, () => "This cell needs a name that is made from its own result."],
];

/**
 * The message of an error in words for a reader. What the library throws is left as it is: its messages name the
 * bad value and what was expected.
 */
export function explainError(message: string): string {
  for (const [pattern, explain] of explanations) {
    const match = pattern.exec(message);
    if (match) return explain(...match.slice(1));
  }
  return message;
}
