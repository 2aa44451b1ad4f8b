import { afterEach, describe, expect, it, vi } from "vitest";
import { openChannel } from "../../../src/components/storage/channel.js";
import { collectionStore } from "../../../src/components/storage/own-collection.js";

afterEach(() => vi.unstubAllGlobals());

function throwing(): void {
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      constructor() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      }
    },
  );
}

describe("openChannel", () => {
  it("opens none where the browser throws at one", () => {
    throwing();
    expect(openChannel("drawings")).toBeUndefined();
  });

  it("opens none where there are no channels", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    expect(openChannel("drawings")).toBeUndefined();
  });

  it("lets a store of drawings work without", () => {
    throwing();
    const end = collectionStore("drawings").onOthers(() => {});
    expect(end).not.toThrow();
  });
});
