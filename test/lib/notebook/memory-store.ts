import type { WorkStore } from "../../../src/lib/exercises/work.js";

/** A store in memory, with room for so many characters. */
export function memoryStore(room = Number.POSITIVE_INFINITY): WorkStore & { all(): Record<string, string> } {
  const texts = new Map<string, string>();
  const used = () => [...texts].reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  return {
    read: (name) => texts.get(name),
    write(name, text) {
      const before = texts.get(name);
      texts.set(name, text);
      if (used() <= room) return true;
      if (before === undefined) texts.delete(name);
      else texts.set(name, before);
      return false;
    },
    remove: (name) => void texts.delete(name),
    names: (start) => [...texts.keys()].filter((name) => name.startsWith(start)).sort(),
    all: () => Object.fromEntries(texts),
  };
}
