import { serve } from "./channel.js";
import { type CompareReply, type CompareRequest, compareSides } from "./compare-sides.js";
import { createSide, type Side, type SideOptions } from "./side.js";

serve<CompareRequest, CompareReply>(self, ({ post }) => async ({ changed: address, ...options }) => {
  const changed: { createSide(options: SideOptions): Side } = await import(address);
  compareSides(
    { original: createSide(options), changed: changed.createSide(options) },
    { post, now: () => performance.now() },
  );
});
