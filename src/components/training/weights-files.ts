import { html } from "htl";
import { download } from "../download.js";

/** Two buttons that ask for a file, and a field that takes files in. */
export interface WeightsFiles extends HTMLElement {
  /** Hands the reader a file. */
  deliver(file: WeightsFile, weights: Uint8Array<ArrayBuffer>, card: string): void;
  /** Says how loading went. */
  say(text: string, wrong: boolean): void;
  enable(on: boolean): void;
}

/** Which of the two files. */
export type WeightsFile = "weights" | "card";

/** What the files are for. */
export interface WeightsFilesOptions {
  /** Name of the files, without their endings. */
  name: string;
  ask(file: WeightsFile): void;
  load(weights: Uint8Array<ArrayBuffer>, card: string | undefined): void;
}

/** Nobody's network of this workbook is larger: 256 MB. */
const largestFile = 2 ** 28;

export function weightsFiles({ name, ask, load }: WeightsFilesOptions): WeightsFiles {
  const weights = button("Download the weights", () => ask("weights"));
  const card = button("Download their card", () => ask("card"));
  const input = Object.assign(document.createElement("input"), {
    ...{ type: "file", multiple: true, accept: ".safetensors,.json" },
  });
  const message = html`<p class="weights-message" role="status"></p>`;
  const root = html`<div class="weights-files"><div class="weights-row">${weights}${card}</div><label class="weights-load"><span>Load weights</span>${input}</label><p class="caption">A file of weights (.safetensors) holds its card: classes, settings, seed, accuracy. Where it does not, choose its card (.json) with it. A new run begins with the weights; the one on screen stays in the list.</p>${message}</div>`;

  async function take(files: readonly File[]): Promise<void> {
    const found = files.find((file) => file.name.endsWith(".safetensors"));
    const described = files.find((file) => file.name.endsWith(".json"));
    if (!found) return say("Choose a file that ends in .safetensors. Nothing was changed.", true);
    if (found.size > largestFile)
      return say(`${found.name} is larger than 256 MB. Nothing was changed.`, true);
    const bytes = new Uint8Array(await found.arrayBuffer());
    load(bytes, await described?.text());
  }

  function say(text: string, wrong: boolean): void {
    message.textContent = text;
    message.classList.toggle("field-error", wrong);
  }

  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    take(files)
      .catch((error: unknown) => say(`The file could not be read: ${String(error)}`, true))
      .finally(() => {
        input.value = "";
      });
  });
  input.addEventListener("input", (event) => event.stopPropagation());

  return Object.assign(root, {
    say,
    deliver(file: WeightsFile, bytes: Uint8Array<ArrayBuffer>, text: string) {
      if (file === "weights") download(new Blob([bytes]), `${name}.safetensors`);
      else download(new Blob([text], { type: "application/json" }), `${name}.json`);
    },
    enable(on: boolean) {
      weights.disabled = !on;
      card.disabled = !on;
      input.disabled = !on;
    },
  });
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), {
    ...{ type: "button", className: "button", textContent: text },
  });
  made.addEventListener("click", press);
  return made;
}
