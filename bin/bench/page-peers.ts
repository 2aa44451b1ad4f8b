import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { type Epoch, MissingPeer, type RunningPeer } from "./peer.js";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Peers that run in pages of one Chromium. */
export interface PagePeers {
  /** @throws MissingPeer when the page fails to start */
  start(name: string): Promise<RunningPeer>;
  close(): Promise<void>;
}

/**
 * A Chromium with a local server behind it. Pages are not isolated across origins, as on a plain static host, so
 * nobody has shared memory or threads.
 *
 * @param folder where the workload lies; the bundles are put beside it
 * @param executable Chromium's file
 */
export async function openPages(folder: string, executable: string): Promise<PagePeers> {
  const server = await serve(folder);
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: executable,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-background-timer-throttling",
      "--disable-renderer-backgrounding",
    ],
  });
  return {
    async start(name) {
      bundle(name, folder);
      return startPage(browser, `http://127.0.0.1:${port}/${name}.html`);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function startPage(browser: Browser, address: string): Promise<RunningPeer> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(address);
  try {
    await page.waitForFunction(() => "peerName" in window, undefined, { timeout: 20_000 });
    const name = await page.evaluate<string>("peerName");
    return {
      name,
      async epoch() {
        await page.bringToFront();
        return page.evaluate<Epoch>("runEpoch()");
      },
      close: () => page.close(),
    };
  } catch (error) {
    throw new MissingPeer([...faults, error instanceof Error ? error.message : String(error)][0]);
  }
}

/** Makes one file of a page's program and all that it imports. */
function bundle(name: string, folder: string): void {
  const esbuild = "bench/node_modules/esbuild/bin/esbuild";
  const out = join(folder, `${name}.js`);
  execFileSync(process.execPath, [
    esbuild,
    `bench/peers/${name}.ts`,
    "--bundle",
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--log-level=error",
    `--outfile=${out}`,
  ]);
  writeFileSync(
    join(folder, `${name}.html`),
    `<!doctype html><title>${name}</title><script type="module" src="${name}.js"></script>`,
  );
}

function serve(folder: string): Promise<ReturnType<typeof createServer>> {
  const server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://localhost").pathname;
    const file = path.startsWith("/tfjs/")
      ? join("bench/node_modules/@tensorflow/tfjs-backend-wasm/dist", path.slice("/tfjs/".length))
      : join(folder, path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
