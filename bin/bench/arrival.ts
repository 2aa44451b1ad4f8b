import { chromium } from "playwright-core";
import { measurePage, measureSlowVisit, type SlowVisit } from "../check/measure.js";
import { chromiumArguments, findChromium } from "../chromium.js";
import { serveSite } from "../serve.js";

/** Pages whose first visit has a goal, by what is said of each. */
const pages = {
  home: "index.html",
  linearLayer: "pages/linear-layer/index.html",
  training: "pages/train-doodles/index.html",
  pad: "pages/draw/index.html",
} as const;

/**
 * What first visits of the built site take: seconds on a slow link and a slow processor, and what is the same on every machine.
 *
 * @param folder of the built site
 * @throws Error when Chromium is missing
 */
export async function measureArrival(folder: string): Promise<Record<string, number>> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium must be on this machine: none was found");
  const server = await serveSite(folder, undefined, { compressed: true });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const visit = (page: string) => measureSlowVisit(browser, server.url, page);
    const weigh = (page: string) => measurePage(browser, server.url, page);
    const slow = {
      home: await visit(pages.home),
      linearLayer: await visit(pages.linearLayer),
      training: await visit(pages.training),
      pad: await visit(pages.pad),
    };
    const weights = {
      home: await weigh(pages.home),
      linearLayer: await weigh(pages.linearLayer),
      training: await weigh(pages.training),
      pad: await weigh(pages.pad),
    };
    return {
      text: Math.max(...Object.values(slow).map(({ text }) => seconds(text))),
      figure: seconds(slow.linearLayer.figure),
      answer: seconds(slow.home.answer),
      epoch: seconds(slow.training.epoch),
      shift: Math.max(...Object.values(weights).map(({ shift }) => shift)),
      homeFiles: weights.home.requests,
      linearLayerScript: weights.linearLayer.scriptBytes / 1000,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What did not come in time never came. */
function seconds(ms: SlowVisit[keyof SlowVisit]): number {
  return ms === undefined ? Number.POSITIVE_INFINITY : ms / 1000;
}
