import { describe, expect, it } from "vitest";
import { pointerChoice } from "../../../src/components/draw/pointer-choice.js";

const pointer = (pointerId: number, pointerType: string, button = 0) => ({ pointerId, pointerType, button });

describe("pointerChoice", () => {
  it("lets one pointer draw at a time", () => {
    const choice = pointerChoice();
    expect(choice.down(pointer(1, "touch"))).toBe("draws");
    expect(choice.down(pointer(2, "touch"))).toBe("ignored");
    choice.up(2);
    expect(choice.active).toBe(1);
    choice.up(1);
    expect(choice.down(pointer(2, "touch"))).toBe("draws");
  });

  it("ignores the palm once a pen has been seen", () => {
    const choice = pointerChoice();
    expect(choice.down(pointer(1, "pen"))).toBe("draws");
    choice.up(1);
    expect(choice.down(pointer(2, "touch"))).toBe("ignored");
    expect(choice.down(pointer(3, "mouse"))).toBe("draws");
  });

  it("lets a pen take over from the palm that touched first", () => {
    const choice = pointerChoice();
    choice.down(pointer(1, "touch"));
    expect(choice.down(pointer(2, "pen"))).toBe("takes over");
    choice.up(1);
    expect(choice.active).toBe(2);
  });

  it("ignores other buttons of a mouse", () => {
    expect(pointerChoice().down(pointer(1, "mouse", 2))).toBe("ignored");
  });
});
