import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { offerDownload } from "../../../bin/data/offer-samples.js";
import { withHostAndFolder } from "./tools.js";

const test = withHostAndFolder();

/** Offers a download to a person who gives this answer; tells the decision and the questions that were asked. */
async function offer(answer: string, values = {}, { bytes = 118e6, isInteractive = true } = {}) {
  const questions: string[] = [];
  const ask = async (question: string) => {
    questions.push(question);
    return answer;
  };
  const accepted = await offerDownload(values, test.folder, bytes, isInteractive ? ask : undefined);
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
    ["nothing is missing", { yes: true }, { bytes: 0 }, false],
    ["--offline is given, even with --yes", { offline: true, yes: true }, {}, false],
    ["nobody is there to ask", {}, { isInteractive: false }, false],
    ["--yes is given and nobody is there", { yes: true }, { isInteractive: false }, true],
  ])("does not ask when %s", async (_, values, more, accepted) => {
    expect(await offer("y", values, more)).toEqual({ accepted, questions: [] });
  });
});
