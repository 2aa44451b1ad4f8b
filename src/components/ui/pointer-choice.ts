/** What the choice has to know of a pointer's event. */
export type Pointer = Readonly<
  Pick<PointerEvent, "pointerId" | "pointerType" | "button" | "buttons" | "timeStamp">
>;

/** Which of several pointers draws. */
export interface PointerChoice {
  /** The pointer that is down and draws. */
  readonly active: number | undefined;
  readonly penSeen: boolean;
  /** Whether the reader wants fingers never to draw; at first they may. */
  penOnly: boolean;
  /** Whether a pointer that comes down draws; a pen takes over from a finger, whose stroke is then to be dropped. */
  down(pointer: Pointer): "draws" | "takes over" | "ignored";
  /** Whether a pointer that moves draws; one whose button was released where nobody heard of it is up. */
  move(pointer: Pointer): "draws" | "up" | "ignored";
  /** Whether it was the one that draws. */
  up(pointer: Pick<Pointer, "pointerId" | "timeStamp">): boolean;
}

/** How long after a pen's last contact a touch is the palm's, in milliseconds. */
const palmTime = 3000;

/**
 * One pointer draws at a time: the main button of a mouse, the first finger, or a pen. For three seconds after a pen's last
 * contact touches are the palm's and are ignored.
 *
 * @param held whether the pad still hears of a pointer that is down, wherever it is; one that it lost makes way for others
 */
export function pointerChoice(held: (pointerId: number) => boolean = () => true): PointerChoice {
  let active: { id: number; type: string } | undefined;
  let penAt: number | undefined;
  let penOnly = false;
  const isPalm = ({ pointerType, timeStamp }: Pointer) =>
    pointerType === "touch" && (penOnly || (penAt !== undefined && timeStamp - penAt < palmTime));
  function up({ pointerId, timeStamp }: Pick<Pointer, "pointerId" | "timeStamp">): boolean {
    if (active?.id !== pointerId) return false;
    if (active.type === "pen") penAt = timeStamp;
    active = undefined;
    return true;
  }
  return {
    get active() {
      return active?.id;
    },
    get penSeen() {
      return penAt !== undefined;
    },
    get penOnly() {
      return penOnly;
    },
    set penOnly(value) {
      penOnly = value;
    },
    down(pointer) {
      const { pointerId, pointerType, button, timeStamp } = pointer;
      if (button !== 0) return "ignored";
      if (pointerType === "pen") penAt = timeStamp;
      if (isPalm(pointer)) return "ignored";
      // A pointer that comes down again has been up, and one that is no longer held has been lost.
      const other = active && active.id !== pointerId && held(active.id) ? active : undefined;
      if (other && !(pointerType === "pen" && other.type === "touch")) return "ignored";
      active = { id: pointerId, type: pointerType };
      return other ? "takes over" : "draws";
    },
    move(pointer) {
      if (active?.id !== pointer.pointerId) return "ignored";
      if ((pointer.buttons & 1) === 0) {
        up(pointer);
        return "up";
      }
      if (active.type === "pen") penAt = pointer.timeStamp;
      return "draws";
    },
    up,
  };
}
