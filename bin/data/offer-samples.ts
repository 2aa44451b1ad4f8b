import { cacheFolder, locateAll } from "../../site/data/locate.js";
import { setNames } from "../../src/lib/data/sample-sets.js";
import { progressOn } from "../train/progress.js";
import { ask, isInteractive } from "./ask.js";
import { downloadSamples } from "./download-samples.js";
import { estimateMissing } from "./estimate.js";
import { hostsFrom } from "./hosts.js";
import { offerDownload } from "./offer.js";
import { defaultSelection, wantedFiles } from "./wanted.js";

/** The options of commands that need samples, for `readOptions`. */
export const offerSpecs = {
  offline: { type: "boolean", help: "downloads nothing, and does not ask" },
  yes: { type: "boolean", help: "downloads the samples that are missing without asking" },
} as const;

/**
 * Offers to download the samples that a command needs and that are not here. A download that fails is reported, and
 * the command goes on with what there is; Ctrl-C ends the command.
 */
export async function offerSamples(values: Readonly<Record<string, unknown>>): Promise<void> {
  const sources = locateAll();
  const missing = setNames.some((name) => sources[name].origin === "stand-in");
  const wanted = wantedFiles(defaultSelection, hostsFrom());
  const bytes = estimateMissing(wanted, cacheFolder);
  const [offline, yes] = [values.offline === true, values.yes === true];
  const options = { missing, cache: cacheFolder, offline, yes, interactive: isInteractive(), bytes, ask };
  if (await offerDownload(options)) await download(wanted);
}

async function download(wanted: ReturnType<typeof wantedFiles>): Promise<void> {
  const progress = progressOn();
  try {
    const failures = await downloadSamples({ cache: cacheFolder, wanted, progress });
    if (failures === "stopped") {
      progress.done("stopped: npm run data goes on from here");
      process.exit(130);
    }
    for (const { message } of failures) progress.done(message);
  } catch (error) {
    progress.done(error instanceof Error ? error.message : String(error));
  }
}
