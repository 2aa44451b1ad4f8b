import { describe, expect, it } from "vitest";
import { type ProgressStream, progressOn } from "../../../bin/train/progress.js";

function written(isTTY: boolean): { stream: ProgressStream; text: () => string } {
  const texts: string[] = [];
  return { stream: { isTTY, write: (text) => texts.push(text) }, text: () => texts.join("") };
}

describe("progressOn", () => {
  it("writes over its line on a terminal", () => {
    const { stream, text } = written(true);
    const progress = progressOn(stream);
    progress.say("epoch 1");
    progress.say("epoch 2");
    progress.done("trained");
    expect(text()).toBe("\r\x1b[Kepoch 1\r\x1b[Kepoch 2\r\x1b[Ktrained\n");
  });

  it("writes few lines into a log", () => {
    const { stream, text } = written(false);
    const progress = progressOn(stream);
    progress.say("epoch 1");
    progress.say("epoch 2");
    progress.done("trained");
    expect(text()).toBe("epoch 1\ntrained\n");
  });
});
