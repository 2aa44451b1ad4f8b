import { describe, expect, it } from "vitest";
import { type CollectionStore, OvertakenError } from "../../../../src/components/storage/own-collection.js";
import { addClass, addDrawings, type Collection } from "../../../../src/lib/labs/teach/collection.js";
import { collectionEditor } from "../../../../src/pages/teach/figures/collection-editor.js";

/** An editor on a store in memory, and what it has said. */
function open(store: Partial<CollectionStore> = {}) {
  const kept: Collection[] = [];
  const said = { changed: 0, complaint: "", notice: "" };
  const editor = collectionEditor({
    store: {
      read: async () => undefined,
      keep: async (collection) => void kept.push(collection),
      putAside: async () => {},
      onOthers: () => () => {},
      ...store,
    },
    changed: () => said.changed++,
    complain(text) {
      said.complaint = text;
    },
    notice(text) {
      said.notice = text;
    },
  });
  return { editor, kept, said };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 1));
const withClass = (name: string) => (all: Collection) => addClass(all, name);
const ink = { kind: "pixels", pixels: new Uint8Array(784) } as const;

describe("collectionEditor", () => {
  it("keeps each change, names the last, and goes back and forth", async () => {
    const { editor, kept, said } = open();
    editor.edit(withClass("a"), "added a");
    editor.edit(withClass("b"), "added b");
    expect([editor.lastChange, editor.canUndo, editor.canRedo]).toEqual(["added b", true, false]);
    editor.undo();
    expect([editor.collection.classes, editor.lastChange, editor.canRedo]).toEqual([["a"], "added a", true]);
    editor.undo();
    expect([editor.lastChange, editor.canUndo]).toEqual(["", false]);
    editor.redo();
    await settled();
    expect(kept.map(({ classes }) => classes)).toEqual([["a"], ["a", "b"], ["a"], [], ["a"]]);
    expect(said.changed).toBe(5);
  });

  it("says why a change is refused, and changes nothing then", () => {
    const { editor, kept, said } = open();
    editor.edit(withClass("a"), "added a");
    expect(editor.edit(withClass("a"), "added a")).toBe(false);
    expect(said.complaint).toBe("Class must not be there yet: a. Nothing was changed.");
    expect(kept).toHaveLength(1);
    expect(editor.edit((all) => all, "nothing")).toBe(true);
    expect([said.complaint, said.changed]).toEqual(["", 1]);
  });

  it("never gives an id again, also not after a step back", () => {
    const { editor } = open();
    const add = () =>
      editor.edit((all) => addDrawings(all, [{ word: "a", heldOut: false, ink }]), "added one");
    add();
    editor.undo();
    add();
    expect(editor.collection.drawings.map(({ id }) => id)).toEqual([2]);
  });

  it("takes what was kept, which can't be undone; damaged records are put aside", async () => {
    const before = addClass({ convention: "emnist", classes: [], drawings: [], nextId: 7 }, "x");
    const { editor } = open({ read: async () => before });
    await editor.open();
    expect([editor.collection, editor.canUndo]).toEqual([before, false]);

    let aside = 0;
    const damaged = open({
      read: () => Promise.reject(new RangeError("classes must be texts")),
      putAside: async () => void aside++,
    });
    await damaged.editor.open();
    expect(aside).toBe(1);
    expect(damaged.said.notice).toContain("put aside: classes must be texts.");
  });

  it("tells another tab's change from a storage that is full", async () => {
    const overtaken = open({ keep: () => Promise.reject(new OvertakenError()) });
    overtaken.editor.edit(withClass("a"), "added a");
    await settled();
    expect(overtaken.said.notice).toContain("Another tab has changed these drawings");
    const full = open({ keep: () => Promise.reject(new DOMException("", "QuotaExceededError")) });
    full.editor.edit(withClass("a"), "added a");
    await settled();
    expect(full.said.notice).toMatch(/storage for this site is full.*on this page only/);
  });
});
