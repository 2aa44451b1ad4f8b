import { html } from "htl";
import { whyNotKept } from "../../../components/storage/database.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { download } from "../../../components/ui/download.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { isCardName, isWeightsName } from "../../../lib/training/weights/file-names.js";

/** Which of the two files is wanted, or both, for the page with the pad. */
export type WeightsFile = "weights" | "card" | "pad";

/** What the files are for. */
export interface WeightsFilesOptions {
  /** Name of the files, without their endings. */
  name: string;
  ask(file: WeightsFile): void;
  load(weights: Uint8Array<ArrayBuffer>, card: string | undefined): void;
  /** Keeps a network for the pad. */
  keep(weights: Uint8Array<ArrayBuffer>, card: string): Promise<void>;
}

/** Nobody's network of this workbook is larger: 256 MB. */
const largestFile = 2 ** 28;

/** Buttons that ask for a file or take the network to the pad, and a field that takes files in. */
export function weightsFiles({ name, ask, load, keep }: WeightsFilesOptions) {
  const weights = textButton(t("Download the weights"), () => ask("weights"));
  const card = textButton(t("Download their card"), () => ask("card"));
  const pad = textButton(t("Take it to the pad"), () => ask("pad"));
  const input = Object.assign(document.createElement("input"), {
    type: "file",
    multiple: true,
    accept: ".safetensors,.json,.txt",
  });
  const message = liveStatus("weights-message");
  const root = html`<div class="weights-files"><div class="weights-row">${weights}${card}${pad}</div><label class="weights-load"><span>${t("Load weights")}</span>${input}</label><p class="caption">${t("A file of weights (.safetensors) holds its card: how pictures are made, layers, classes, settings, seed, accuracy. Where it does not, choose its card (.json) with it. A new run begins with the weights; the one on screen stays in the list.")}</p>${message}</div>`;

  async function take(files: readonly File[]): Promise<void> {
    const found = files.find((file) => isWeightsName(file.name));
    const described = files.find((file) => isCardName(file.name));
    if (!found) return say(t("Choose a file that ends in .safetensors. Nothing was changed."), true);
    if (found.size > largestFile)
      return say(t("{file} is larger than 256 MB. Nothing was changed.", { file: found.name }), true);
    const bytes = new Uint8Array(await found.arrayBuffer());
    load(bytes, await described?.text());
  }

  function say(text: string, wrong: boolean): void {
    message.say(text);
    message.classList.toggle("field-error", wrong);
  }

  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    take(files)
      .catch((error: unknown) => say(t("The file could not be read: {why}", { why: String(error) }), true))
      .finally(() => {
        input.value = "";
      });
  });
  onInput(input);

  return Object.assign(root, {
    /** Says how loading went. */
    say,
    /** Hands the reader a file, or keeps both for the pad. */
    deliver(file: WeightsFile, bytes: Uint8Array<ArrayBuffer>, text: string) {
      if (file === "pad") {
        keep(bytes, text)
          .then(() =>
            say(t("It is on the pad of the chapter Draw, under “Network”, until you bring another."), false),
          )
          .catch((error: unknown) => say(whyNotKept(error), true));
      } else if (file === "weights") download(new Blob([bytes]), `${name}.safetensors`);
      else download(new Blob([text], { type: "application/json" }), `${name}.json`);
    },
    enable(on: boolean) {
      setDisabled(weights, !on);
      setDisabled(card, !on);
      setDisabled(pad, !on);
      input.disabled = !on;
    },
  });
}
