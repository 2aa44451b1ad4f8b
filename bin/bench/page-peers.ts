import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { chromiumArguments, findOrInstallChromium } from "../chromium.js";
import { serveSite } from "../serve.js";
import { installPeers } from "./install.js";
import { type Epoch, MissingPeer, type RunningPeer } from "./peer.js";

/** Peers that run in pages of one Chromium. */
export interface PagePeers {
  /** Version of the browser. */
  readonly version: string;
  /**
   * Installs what the page needs, and opens it.
   *
   * @param name of its program in bench/peers
   * @throws MissingPeer when it can't be had or fails to start
   */
  start(name: string): Promise<RunningPeer>;
  close(): Promise<void>;
}

/**
 * A Chromium with a local server behind it. Pages are not isolated across origins, as on a plain static host, so
 * nobody has shared memory or threads.
 *
 * @param folder where the workload lies; what the pages load is put beside it
 * @throws MissingPeer when there is no Chromium
 */
export async function openPages(folder: string): Promise<PagePeers> {
  const executablePath = findOrInstallChromium();
  if (!executablePath) throw new MissingPeer("Chromium could not be had");
  const server = await serveSite(folder, "/");
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArguments, "--disable-background-timer-throttling", "--disable-renderer-backgrounding"],
  });
  return {
    version: browser.version(),
    async start(name) {
      if (!own.includes(name)) installPeers();
      if (name === "tfjs") copyTensorFlow(folder);
      bundle(`bench/peers/${name}.ts`, name, folder);
      if (name === "pair") bundle("src/lib/workers/helper.worker.ts", "helper.worker", folder);
      writePage(name, folder);
      return startPage(browser, `${server.url}${name}.html`);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Programs that need no other library. */
const own: readonly string[] = ["workbook", "fused", "pair"];

async function startPage(browser: Browser, address: string): Promise<RunningPeer> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  const ask = <T>(expression: string): Promise<T> =>
    page.evaluate<T>(expression).catch((error: Error) => {
      throw new MissingPeer(faults[0] ?? error.message.split("\n")[0]);
    });
  await page.goto(address);
  return {
    name: await ask("peerName"),
    async epoch() {
      await page.bringToFront();
      return ask<Epoch>("runEpoch()");
    },
    close: () => page.close(),
  };
}

/** Makes one file of a program and all that it imports. */
function bundle(source: string, name: string, folder: string): void {
  buildSync({
    entryPoints: [source],
    outfile: join(folder, `${name}.js`),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
  });
}

function writePage(name: string, folder: string): void {
  writeFileSync(
    join(folder, `${name}.html`),
    `<!doctype html><title>${name}</title><script type="module" src="${name}.js"></script>`,
  );
}

/** TensorFlow.js fetches its kernels from beside the page. */
function copyTensorFlow(folder: string): void {
  const kernels = "bench/node_modules/@tensorflow/tfjs-backend-wasm/dist";
  for (const name of readdirSync(kernels)) {
    if (name.endsWith(".wasm")) copyFileSync(join(kernels, name), join(folder, name));
  }
}
