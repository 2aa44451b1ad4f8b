import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type OfferOptions, offerDownload } from "../../../bin/data/offer.js";
import { withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();

/** Offers with an answer; tells the decision and the questions that were asked. */
async function offer(answer: string, more: Partial<OfferOptions> = {}) {
  const questions: string[] = [];
  const accepted = await offerDownload({
    missing: true,
    cache: test.folder,
    offline: false,
    yes: false,
    interactive: true,
    bytes: 118e6,
    ask: async (question) => {
      questions.push(question);
      return answer;
    },
    ...more,
  });
  return { accepted, questions };
}

describe("offerDownload", () => {
  it.each(["", "y", "Yes", " Y "])("takes %j for yes", async (answer) => {
    expect(await offer(answer)).toEqual({
      accepted: true,
      questions: ["Real samples are not here. Fetch about 118 MB now? [Y/n] "],
    });
  });

  it.each(["n", "no", "what?"])("takes %j for no, and does not ask again", async (answer) => {
    expect(await offer(answer)).toMatchObject({ accepted: false, questions: [expect.anything()] });
    expect(existsSync(join(test.folder, "declined"))).toBe(true);
    expect(await offer("y")).toEqual({ accepted: false, questions: [] });
    expect(await offer("", { yes: true })).toEqual({ accepted: true, questions: [] });
  });

  it.each([
    ["nothing is missing", { missing: false, yes: true }, false],
    ["--offline is given, even with --yes", { offline: true, yes: true }, false],
    ["nobody is there to ask", { interactive: false }, false],
    ["--yes is given and nobody is there", { interactive: false, yes: true }, true],
  ])("does not ask when %s", async (_, more, accepted) => {
    expect(await offer("y", more)).toEqual({ accepted, questions: [] });
  });
});
