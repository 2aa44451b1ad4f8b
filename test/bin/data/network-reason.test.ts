import { describe, expect, it } from "vitest";
import { isCertificateFault, networkReason } from "../../../bin/data/network-reason.js";

const failed = (code: string) =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("inner"), { code }) });

describe("networkReason", () => {
  it.each([
    [failed("ENOTFOUND"), "the host's name cannot be found (ENOTFOUND)"],
    [failed("ECONNREFUSED"), "the host takes no connections (ECONNREFUSED)"],
    [failed("EODD"), "the connection failed (EODD)"],
    [
      new TypeError("fetch failed", { cause: new Error("other side closed") }),
      "the connection failed (other side closed)",
    ],
    [
      new TypeError("fetch failed", {
        cause: new AggregateError([Object.assign(new Error(), { code: "ECONNRESET" })]),
      }),
      "the connection was cut (ECONNRESET)",
    ],
    ["odd", "the connection failed (odd)"],
  ])("says why, %#", (error, expected) => {
    expect(networkReason(error)).toBe(expected);
  });
});

describe("isCertificateFault", () => {
  it("tells certificates from connections", () => {
    expect(isCertificateFault(failed("DEPTH_ZERO_SELF_SIGNED_CERT"))).toBe(true);
    expect(isCertificateFault(failed("CERT_HAS_EXPIRED"))).toBe(true);
    expect(isCertificateFault(failed("ECONNRESET"))).toBe(false);
  });
});
