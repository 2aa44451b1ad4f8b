/** Work that is done at most once in a frame, however often it is asked for. */
export interface NextFrame {
  ask(): void;
  /** Leaves undone what was asked for. */
  cancel(): void;
}

export function nextFrame(work: () => void): NextFrame {
  let frame = 0;
  return {
    ask() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        work();
      });
    },
    cancel() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
