import { html } from "htl";
import { setDisabled } from "../../../components/ui/disable.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import type { NamedFile } from "../../../lib/data/own-samples.js";
import { isCardName, isWeightsName } from "../../../lib/training/weights/file-names.js";

/** What the buttons do. */
export interface TeachFilesOptions {
  saveDrawings(): void;
  saveNetwork(): void;
  saveCard(): void;
  /** Takes files of drawings, at most so many of each class. */
  bring(files: readonly NamedFile[], perClass: number): void;
  /** Takes a network to continue from. */
  open(weights: Uint8Array<ArrayBuffer>, card: string | undefined): void;
}

/** Largest files that are opened together: 256 MB. */
const largest = 2 ** 28;

/** Saving and opening what was made. */
export function teachFiles(options: TeachFilesOptions) {
  const drawings = textButton(t("Save the drawings"), options.saveDrawings);
  const network = textButton(t("Save the network"), options.saveNetwork);
  const card = textButton(t("Save its card"), options.saveCard);
  const input = Object.assign(document.createElement("input"), {
    type: "file",
    multiple: true,
  });
  const perClass = html`<input type="number" min="1" max="5000" value="100" inputmode="numeric">`;
  const message = liveStatus("teach-message");
  const drop = html`<div class="teach-drop"><label class="button source-file">${input}<span>${t("Open files")}</span></label><label class="teach-per-class">${t("at most")} ${perClass} ${t("of each class")}</label><p class="caption">${t("Or drop them here: drawings as .ndjson, .npy, .npz, .csv or IDX (with its labels), also gzipped, or a network as .safetensors.")}</p></div>`;
  const root = html`<div class="teach-files"><div class="pad-buttons">${drawings}${network}${card}</div>${drop}${message}</div>`;

  function say(text: string, wrong: boolean): void {
    message.say(text);
    message.classList.toggle("field-error", wrong);
  }

  async function take(files: readonly File[]): Promise<void> {
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > largest) {
      say(
        t("{files}: larger than 256 MB. Nothing was changed.", {
          files: files.map(({ name }) => name).join(", "),
        }),
        true,
      );
      return;
    }
    const weights = files.find(({ name }) => isWeightsName(name));
    if (weights) {
      const described = files.find(({ name }) => isCardName(name));
      options.open(new Uint8Array(await weights.arrayBuffer()), await described?.text());
      return;
    }
    const wanted = perClass instanceof HTMLInputElement ? perClass.valueAsNumber : Number.NaN;
    if (!(Number.isInteger(wanted) && wanted >= 1)) {
      say(t("At most how many of each class? Write a whole number of at least 1."), true);
      return;
    }
    say(t("Reading …"), false);
    const read = files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    options.bring(await Promise.all(read), wanted);
  }

  function takeAll(files: Iterable<File>): void {
    const list = [...files];
    if (list.length === 0) {
      say(t("Only files can be dropped here."), true);
      return;
    }
    take(list).catch((error: unknown) =>
      say(t("The file could not be read: {why}", { why: whyOf(error) }), true),
    );
  }

  input.addEventListener("change", () => {
    if (input.files?.length) takeAll(input.files);
    input.value = "";
  });
  onInput(root);
  root.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("is-over");
  });
  root.addEventListener("dragleave", () => drop.classList.remove("is-over"));
  root.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("is-over");
    if (event instanceof DragEvent) takeAll(event.dataTransfer?.files ?? []);
  });

  return Object.assign(root, {
    /** Says how it went. */
    say,
    /** What can be saved now. */
    enable(can: { drawings: boolean; network: boolean }) {
      setDisabled(drawings, !can.drawings);
      setDisabled(network, !can.network);
      setDisabled(card, !can.network);
    },
  });
}
