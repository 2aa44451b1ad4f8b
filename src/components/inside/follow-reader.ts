import type { Dataset } from "../../lib/data/dataset.js";
import type { Convention } from "../../lib/drawing/conventions.js";
import { pixelCount } from "../../lib/drawing/picture-size.js";
import type { PadNetwork, Reader } from "../draw/reader.js";
import { lateFetch } from "../ui/late-fetch.js";
import { t } from "../words/t.js";
import type { InsideSubject } from "./inside-state.js";
import { subjectOf } from "./subject-of.js";

/** A view of a network at work on a picture. */
export interface NetworkView extends HTMLElement {
  /** Takes another network, with where it comes from. */
  use(subject: InsideSubject, samples: Dataset, source: PadNetwork): void;
  /** @param levels 0 paper … 255 ink: [28 × 28] */
  look(levels: Uint8Array): void;
}

/**
 * Shows in views what the network of a pad does with what is drawn on it, stroke by stroke.
 *
 * @param options networks: that the pad may ask; samples: pictures of a data set, to look for those that excite a unit
 * @throws Error where a network or the samples cannot be loaded
 */
export function followReader(
  reader: Reader,
  views: readonly NetworkView[],
  {
    networks,
    samples,
  }: {
    networks(): Promise<readonly PadNetwork[]>;
    samples(convention: Convention): Promise<Dataset>;
  },
): void {
  let shown = "";
  let wanted = "";

  async function use(name: string): Promise<void> {
    wanted = name;
    const network = (await networks()).find((one) => one.name === name);
    if (!network) return;
    const [subject, dataset] = await Promise.all([
      subjectOf(network),
      lateFetch(() => samples(network.convention)),
    ]);
    if (wanted !== name) return;
    shown = name;
    for (const view of views) view.use(subject, dataset, network);
    look();
  }

  function look(): void {
    const { answer, network } = reader.value;
    const levels = answer?.levels ?? new Uint8Array(pixelCount);
    if (!answer || network === shown) for (const view of views) view.look(levels);
  }

  reader.addEventListener("input", () => {
    const { network } = reader.value;
    if (network === wanted) look();
    else use(network).catch(fail);
  });
  use(reader.value.network).catch(fail);

  function fail(error: unknown): void {
    for (const view of views)
      view.replaceChildren(t("The network could not be opened: {why}", { why: String(error) }));
  }
}
