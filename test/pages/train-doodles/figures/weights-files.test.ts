// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { type WeightsFile, weightsFiles } from "../../../../src/pages/train-doodles/figures/weights-files.js";

function open() {
  const asked: WeightsFile[] = [];
  const loaded: [number, string | undefined][] = [];
  const files = weightsFiles({
    name: "net",
    ask: (file) => asked.push(file),
    load: (bytes, card) => loaded.push([bytes.length, card]),
    keep: async () => {},
  });
  document.body.replaceChildren(files);
  const input = files.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no field for files");
  const choose = (...chosen: object[]) => {
    Object.defineProperty(input, "files", { value: chosen, configurable: true });
    input.dispatchEvent(new Event("change"));
  };
  return { files, asked, loaded, choose };
}

function file(name: string, text: string): object {
  return {
    name,
    size: text.length,
    text: async () => text,
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  };
}

describe("weightsFiles", () => {
  it("asks for the file that is to be downloaded", () => {
    const { files, asked } = open();
    for (const button of files.querySelectorAll("button")) button.click();
    expect(asked).toEqual(["weights", "card", "pad"]);
  });

  it("hands weights on with their card, or alone", async () => {
    const { loaded, choose } = open();
    choose(file("net.json", "{}"), file("net.safetensors", "1234"));
    await expect.poll(() => loaded).toEqual([[4, "{}"]]);
    choose(file("net.safetensors", "12"));
    await expect.poll(() => loaded[1]).toEqual([2, undefined]);
  });

  it("says what to choose when there are no weights, or too many", async () => {
    const { files, loaded, choose } = open();
    choose(file("net.json", "{}"));
    await expect.poll(() => files.textContent).toContain("ends in .safetensors");
    choose({ ...file("huge.safetensors", ""), size: 2 ** 29 });
    await expect.poll(() => files.textContent).toContain("larger than 256 MB");
    expect(loaded).toEqual([]);
  });
});
