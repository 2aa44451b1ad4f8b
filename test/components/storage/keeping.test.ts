import { describe, expect, it } from "vitest";
import { keepingIn, keepingNotice } from "../../../src/components/storage/keeping.js";

/** A storage that keeps up to so many characters. */
function storageOf(room: number): Storage {
  const items: Record<string, string> = {};
  const methods = {
    getItem: (name: string) => items[name] ?? null,
    setItem(name: string, text: string) {
      const rest = Object.entries(items).filter(([other]) => other !== name);
      const used = rest.reduce((sum, [other, value]) => sum + other.length + value.length, 0);
      if (used + name.length + text.length > room) throw new DOMException("no room", "QuotaExceededError");
      items[name] = text;
    },
    removeItem: (name: string) => void delete items[name],
    clear: () => {},
    key: () => null,
    length: 0,
  };
  return new Proxy<Storage>(methods, {
    ownKeys: () => Object.keys(items),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

describe("keepingIn", () => {
  it("keeps texts beyond the page, by name", () => {
    const storage = storageOf(1000);
    expect(keepingIn(() => storage).write("draft/one", "1")).toBe(true);
    storage.setItem("theme", "dark");
    const later = keepingIn(() => storage);
    expect(later.read("draft/one")).toBe("1");
    expect(later.names("draft/")).toEqual(["draft/one"]);
    later.remove("draft/one");
    expect(keepingIn(() => storage).read("draft/one")).toBeUndefined();
    expect(later.problem).toBeUndefined();
  });

  it("keeps texts for as long as the page lasts where storage is refused, and says so", () => {
    const refused = keepingIn(() => {
      throw new DOMException("denied", "SecurityError");
    });
    expect(refused.write("draft/one", "1")).toBe(false);
    expect(refused.read("draft/one")).toBe("1");
    expect(refused.names("draft/")).toEqual(["draft/one"]);
    expect(refused.problem).toBe("refused");
    expect(keepingNotice(refused.problem)).toMatch(/does not let the page keep anything/);
  });

  it("says when storage is full, and forgets that once there is room", () => {
    const keeping = keepingIn(() => storageOf(60));
    expect(keeping.write("draft/one", "x".repeat(100))).toBe(false);
    expect(keeping.problem).toBe("full");
    expect(keeping.read("draft/one")).toHaveLength(100);
    expect(keepingNotice(keeping.problem)).toMatch(/is full/);
    expect(keeping.write("draft/one", "x")).toBe(true);
    expect(keepingNotice(keeping.problem)).toBe("");
  });
});
