import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { remedyOnTheWay } from "../../../bin/data/errors.js";
import { PartFile } from "../../../bin/data/part-file.js";
import { testConnection, withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();

/** The environment without the proxies of the machine that tests. */
beforeEach(() => {
  for (const name of ["http_proxy", "https_proxy", "no_proxy"]) {
    vi.stubEnv(name, undefined);
    vi.stubEnv(name.toUpperCase(), undefined);
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** A proxy that opens tunnels, and the places to which it was asked for one. */
async function startProxy() {
  const asked: string[] = [];
  const server = createServer();
  server.on("connect", ({ url = "" }, client, head) => {
    asked.push(url);
    const [host, port] = url.split(":");
    const upstream = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on("error", () => client.destroy());
    client.on("error", () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`server has no port: ${address}`);
  return { asked, url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** Fetches ten bytes with a proxy set; gives the bytes and whether they came through it. */
async function throughProxy(environment: Readonly<Record<string, string>>) {
  const proxy = await startProxy();
  vi.stubEnv("HTTP_PROXY", proxy.url);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  try {
    // What the environment says is read when the module begins.
    vi.resetModules();
    const { fetchOnce } = await import("../../../bin/data/fetch.js");
    test.host.files.set("/a", { bytes: Uint8Array.from({ length: 10 }, (_, k) => k) });
    const part = new PartFile("a.npy", join(test.folder, "a.part"), `${test.host.url}/a`);
    await fetchOnce(part, 10, testConnection());
    return { bytes: [...part.read()], asked: proxy.asked };
  } finally {
    proxy.close();
  }
}

describe("a download", () => {
  it("goes through the proxy that is set", async () => {
    const { bytes, asked } = await throughProxy({});
    expect(bytes).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(asked).toEqual([new URL(test.host.url).host]);
  });

  it("goes straight to a host that NO_PROXY names", async () => {
    const { bytes, asked } = await throughProxy({ NO_PROXY: "127.0.0.1" });
    expect(bytes).toHaveLength(10);
    expect(asked).toEqual([]);
  });
});

describe("remedyOnTheWay", () => {
  const host = new URL("https://host.example/file");

  it("blames no proxy where none is set", () => {
    expect(remedyOnTheWay(host)).toBe("try again later, or from another network");
  });

  it("names the proxy that is set", () => {
    vi.stubEnv("HTTPS_PROXY", "http://127.0.0.1:1");
    expect(remedyOnTheWay(host)).toBe("try without the proxy that HTTPS_PROXY names");
    expect(remedyOnTheWay(new URL("http://host.example/"))).not.toContain("proxy");
  });
});
