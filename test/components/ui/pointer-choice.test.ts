import { describe, expect, it } from "vitest";
import { pointerChoice } from "../../../src/components/ui/pointer-choice.js";

const pointer = (pointerId: number, pointerType: string, timeStamp = 0, button = 0, buttons = 1) => ({
  pointerId,
  pointerType,
  button,
  buttons,
  timeStamp,
});

describe("pointerChoice", () => {
  it("lets one pointer draw at a time", () => {
    const choice = pointerChoice();
    expect(choice.down(pointer(1, "touch"))).toBe("draws");
    expect(choice.down(pointer(2, "touch"))).toBe("ignored");
    expect(choice.up(pointer(2, "touch"))).toBe(false);
    expect(choice.active).toBe(1);
    expect(choice.up(pointer(1, "touch"))).toBe(true);
    expect(choice.down(pointer(2, "touch"))).toBe("draws");
  });

  it("ignores the palm for three seconds after the pen's last contact, and no longer", () => {
    const choice = pointerChoice();
    expect(choice.penSeen).toBe(false);
    expect(choice.down(pointer(1, "pen", 1000))).toBe("draws");
    expect(choice.penSeen).toBe(true);
    choice.up(pointer(1, "pen", 6000));
    expect(choice.down(pointer(2, "touch", 8999))).toBe("ignored");
    expect(choice.down(pointer(3, "touch", 9000))).toBe("draws");
    choice.up(pointer(3, "touch", 9100));
    expect(choice.down(pointer(4, "mouse", 9200))).toBe("draws");
  });

  it("lets no finger draw where the reader wants the pen alone to", () => {
    const choice = pointerChoice();
    choice.penOnly = true;
    expect(choice.down(pointer(2, "touch", 60_000))).toBe("ignored");
    choice.penOnly = false;
    expect(choice.down(pointer(2, "touch", 60_000))).toBe("draws");
  });

  it("lets a pen take over from the palm that touched first", () => {
    const choice = pointerChoice();
    choice.down(pointer(1, "touch"));
    expect(choice.down(pointer(2, "pen"))).toBe("takes over");
    choice.up(pointer(1, "touch"));
    expect(choice.active).toBe(2);
  });

  it("ignores other buttons of a mouse", () => {
    expect(pointerChoice().down(pointer(1, "mouse", 0, 2))).toBe("ignored");
  });

  it("takes a button that is up for a pointer that is up", () => {
    const choice = pointerChoice();
    choice.down(pointer(1, "mouse"));
    expect(choice.move(pointer(2, "touch"))).toBe("ignored");
    expect(choice.move(pointer(1, "mouse"))).toBe("draws");
    expect(choice.move(pointer(1, "mouse", 0, -1, 0))).toBe("up");
    expect(choice.active).toBeUndefined();
    expect(choice.move(pointer(1, "mouse"))).toBe("ignored");
  });

  it("lets a pointer that was lost draw again", () => {
    const choice = pointerChoice();
    choice.down(pointer(1, "mouse"));
    expect(choice.down(pointer(1, "mouse"))).toBe("draws");
  });

  it("lets another draw where the one before was lost", () => {
    const choice = pointerChoice((pointerId) => pointerId !== 1);
    choice.down(pointer(1, "touch"));
    expect(choice.down(pointer(2, "touch"))).toBe("draws");
    expect(choice.down(pointer(3, "touch"))).toBe("ignored");
  });
});
