/** Something that plays by itself once it is started. */
export interface Player {
  readonly playing: boolean;
  start(): void;
  stop(): void;
}

/**
 * @param draw called in each frame with the milliseconds since the start and with whether motion is to be reduced; it
 *   returns whether there is more to come
 */
export function player(draw: (elapsed: number, reduced: boolean) => boolean): Player {
  let since: number | undefined;
  let frame = 0;

  function advance(time: number): void {
    if (since === undefined) return;
    const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (draw(Math.max(0, time - since), reduced)) frame = requestAnimationFrame(advance);
    else since = undefined;
  }

  return {
    get playing() {
      return since !== undefined;
    },
    start() {
      cancelAnimationFrame(frame);
      since = performance.now();
      frame = requestAnimationFrame(advance);
    },
    stop() {
      cancelAnimationFrame(frame);
      since = undefined;
    },
  };
}
