import { type CompareReply, parseCompareRequest } from "./compare-protocol.js";
import { compareSides } from "./compare-sides.js";
import { createSide, type Side, type SideOptions } from "./side.js";

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  start(data).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? error.stack : undefined;
    post({ kind: "stopped", side: "changed", message, stack });
    post({ kind: "done" });
  });
};

async function start(data: unknown): Promise<void> {
  const { changed: address, ...options } = parseCompareRequest(data);
  const changed: { createSide(options: SideOptions): Side } = await import(address);
  compareSides(
    { original: createSide(options), changed: changed.createSide(options) },
    { post, now: () => performance.now() },
  );
}

function post(reply: CompareReply): void {
  self.postMessage(reply);
}
