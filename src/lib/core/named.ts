/** One of several things that are chosen by name. */
export interface Named {
  /** As it stands in addresses and cards. */
  readonly name: string;
  /** As people say it. */
  readonly label: string;
}

/**
 * The entry of a name.
 *
 * @param kind what they are, for the message
 * @throws RangeError when there is none
 */
export function entryOf<Entry extends Named>(kind: string, entries: readonly Entry[], name: string): Entry {
  const found = entries.find((entry) => entry.name === name);
  if (!found) throw new RangeError(`${kind} is not known: ${name}`);
  return found;
}
