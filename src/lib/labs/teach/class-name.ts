/** Characters that a name has at most, and classes that a collection has at most. */
export const longestName = 40;
export const mostClasses = 100;

/**
 * The name of a class as it is kept: composed, without spaces around it and with single ones inside.
 *
 * @throws RangeError when nothing is left, it is too long, or it has characters that are not shown
 */
export function checkClassName(name: string): string {
  const tidy = name.normalize("NFC").trim().replace(/\s+/g, " ");
  if (tidy === "") throw new RangeError(`name of a class must not be empty: ${JSON.stringify(name)}`);
  if ([...tidy].length > longestName) {
    throw new RangeError(
      `name of a class must have at most ${longestName} characters: ${[...tidy].slice(0, longestName).join("")}…`,
    );
  }
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(tidy.replace(/\u200d|\ufe0f/g, ""))) {
    throw new RangeError(`name of a class must have only characters that are shown: ${JSON.stringify(tidy)}`);
  }
  return tidy;
}
