import { describe, expect, it } from "vitest";
import { bitmapUrl, hostsFrom, strokesUrl } from "../../../bin/data/hosts.js";

describe("hosts", () => {
  it("are the official ones, with spaces in names encoded", () => {
    const hosts = hostsFrom({});
    expect(bitmapUrl(hosts, "The Eiffel Tower")).toBe(
      "https://storage.googleapis.com/quickdraw_dataset/full/numpy_bitmap/The%20Eiffel%20Tower.npy",
    );
    expect(strokesUrl(hosts, "alarm clock")).toBe(
      "https://storage.googleapis.com/quickdraw_dataset/full/simplified/alarm%20clock.ndjson",
    );
    expect(hosts.emnist).toBe("https://biometrics.nist.gov/cs_links/EMNIST/gzip.zip");
  });

  it("are mirrors where the environment names them", () => {
    const hosts = hostsFrom({
      WORKBOOK_QUICKDRAW_URL: "http://mirror/q/",
      WORKBOOK_EMNIST_URL: "http://m/e.zip",
    });
    expect([bitmapUrl(hosts, "ant"), hosts.emnist]).toEqual([
      "http://mirror/q/numpy_bitmap/ant.npy",
      "http://m/e.zip",
    ]);
  });

  it.each(["mirror", "ftp://mirror", "https://"])("refuse the address %j", (address) => {
    expect(() => hostsFrom({ WORKBOOK_EMNIST_URL: address })).toThrow(
      `WORKBOOK_EMNIST_URL must be an http or https address: ${address}`,
    );
  });
});
