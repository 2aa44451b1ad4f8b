import { keepSigns } from "./keep-signs.js";

/** Messages of the interface in another language, by the English ones. */
export type Catalogue = Readonly<Record<string, string>>;

/**
 * Says the interface's messages as a catalogue has them; what it lacks is said in English. `{name}` in a message is filled in, and no
 * line ends between a number and its percent sign.
 *
 * @returns throws a RangeError for a place in a message that is given no value
 */
export function translator(
  catalogue: Catalogue,
): (message: string, values?: Readonly<Record<string, string | number>>) => string {
  return (message, values = {}) =>
    keepSigns(
      (catalogue[message] ?? message).replace(/\{(\w+)\}/g, (place, name: string) => {
        if (!(name in values)) throw new RangeError(`message must be given a value for ${place}: ${message}`);
        return String(values[name]);
      }),
    );
}
