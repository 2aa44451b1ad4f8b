/**
 * Work in slices: a call of what is returned has `work` done soon, after messages that are waiting. A message to itself does
 * so without the wait that timers have; calls before the work are one.
 */
export function bellFor(work: () => void): () => void {
  const { port1: bell, port2: ringer } = new MessageChannel();
  let rung = false;
  bell.onmessage = () => {
    rung = false;
    work();
  };
  return () => {
    if (rung) return;
    rung = true;
    ringer.postMessage(undefined);
  };
}
