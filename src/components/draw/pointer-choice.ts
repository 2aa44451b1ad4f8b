/** Which of several pointers draws. */
export interface PointerChoice {
  /** The pointer that is down and draws. */
  readonly active: number | undefined;
  /** Whether a pointer that comes down draws; a pen takes over from a finger, whose stroke is then `"dropped"`. */
  down(pointer: {
    pointerId: number;
    pointerType: string;
    button: number;
  }): "draws" | "takes over" | "ignored";
  up(pointerId: number): void;
}

/**
 * One pointer draws at a time: the main button of a mouse, the first finger, or a pen. Once a pen has been seen, touches
 * are the palm's and are ignored.
 */
export function pointerChoice(): PointerChoice {
  let active: { id: number; type: string } | undefined;
  let penSeen = false;
  return {
    get active() {
      return active?.id;
    },
    down({ pointerId, pointerType, button }) {
      if (button !== 0) return "ignored";
      if (pointerType === "pen") penSeen = true;
      if (pointerType === "touch" && penSeen) return "ignored";
      if (active && !(pointerType === "pen" && active.type === "touch")) return "ignored";
      const takesOver = active !== undefined;
      active = { id: pointerId, type: pointerType };
      return takesOver ? "takes over" : "draws";
    },
    up(pointerId) {
      if (active?.id === pointerId) active = undefined;
    },
  };
}
