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

  it("reads what another tab has kept meanwhile under a name it wrote itself", () => {
    const storage = storageOf(1000);
    const [one, other] = [keepingIn(() => storage), keepingIn(() => storage)];
    one.write("draft/one", "1");
    other.write("draft/one", "2");
    expect(one.read("draft/one")).toBe("2");
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
    const keeping = keepingIn(() => storageOf(60), "/");
    expect(keeping.write("draft/one", "x".repeat(100))).toBe(false);
    expect(keeping.problem).toBe("full");
    expect(keeping.read("draft/one")).toHaveLength(100);
    expect(keepingNotice(keeping.problem)).toMatch(/is full/);
    expect(keeping.write("draft/one", "x")).toBe(true);
    expect(keepingNotice(keeping.problem)).toBe("");
  });

  it("keeps the texts of two courses on one host apart", () => {
    const storage = storageOf(1000);
    const [spring, autumn] = ["/", "/autumn/"].map((root) => keepingIn(() => storage, root));
    spring.write("draft/one", "spring");
    autumn.write("draft/one", "autumn");
    const later = ["/", "/autumn/"].map((root) => keepingIn(() => storage, root));
    expect(later.map((one) => one.read("draft/one"))).toEqual(["spring", "autumn"]);
    expect(later.map((one) => one.names(""))).toEqual([["draft/one"], ["draft/one"]]);
    later[0].remove("draft/one");
    expect(keepingIn(() => storage, "/autumn/").read("draft/one")).toBe("autumn");
  });
});

describe("what was kept under the old names", () => {
  function oldStorage(room: number): Storage {
    const storage = storageOf(room);
    storage.setItem("workbook/draft/one", "1");
    storage.setItem("workbook/drawing/own", "[]");
    storage.setItem("chapters-opened", '["relu"]');
    storage.setItem("theme", "dark");
    return storage;
  }

  it("goes to the first course that is opened, and to no other", () => {
    const storage = oldStorage(1000);
    const spring = keepingIn(() => storage, "/spring/");
    expect(spring.names("")).toEqual(["chapters-opened", "draft/one", "drawing/own"]);
    expect(spring.read("chapters-opened")).toBe('["relu"]');
    expect(storage.getItem("workbook/draft/one")).toBeNull();
    // A page of before, still open in another tab, keeps something more.
    storage.setItem("workbook/draft/two", "2");
    expect(keepingIn(() => storage, "/autumn/").names("")).toEqual([]);
    expect(keepingIn(() => storage, "/spring/").read("draft/two")).toBe("2");
  });

  it("never takes the place of what is newer, and is not lost to it", () => {
    const storage = oldStorage(1000);
    keepingIn(() => storage, "/");
    keepingIn(() => storage, "/").write("draft/one", "newer");
    storage.setItem("workbook/draft/one", "of an old tab");
    expect(keepingIn(() => storage, "/").read("draft/one")).toBe("newer");
    expect(storage.getItem("workbook/draft/one")).toBe("of an old tab");
  });

  it("stays where it is while there is no room to move it, and is moved when there is", () => {
    const storage = oldStorage(210);
    const filler = "x".repeat(50);
    storage.setItem("filler", filler);
    keepingIn(() => storage, "/");
    const everything = Object.values(
      Object.fromEntries(Object.keys(storage).map((k) => [k, storage.getItem(k)])),
    );
    for (const text of ["1", "[]", '["relu"]']) expect(everything).toContain(text);
    expect(keepingIn(() => storage, "/").names("")).not.toHaveLength(3);
    storage.removeItem("filler");
    expect(keepingIn(() => storage, "/").names("")).toEqual(["chapters-opened", "draft/one", "drawing/own"]);
  });
});
