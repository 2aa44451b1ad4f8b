import type { Dataset } from "../../lib/data/dataset.js";
import type { Convention } from "../../lib/drawing/conventions.js";
import { pixelCount } from "../../lib/drawing/picture-size.js";
import type { PadNetwork, Reader } from "../draw/reader.js";
import { lateFetch } from "../ui/late-fetch.js";
import type { InsideView } from "./inside-view.js";
import { subjectOf } from "./subject-of.js";

/**
 * Shows in a view what the network of a pad does with what is drawn on it, stroke by stroke.
 *
 * @param options networks: that the pad may ask; samples: pictures of a data set, to look for those that excite a unit
 * @throws Error where a network or the samples cannot be loaded
 */
export function followReader(
  reader: Reader,
  view: InsideView,
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
    view.use(subject, dataset);
    look();
  }

  function look(): void {
    const { answer, network } = reader.value;
    if (answer && network === shown) view.look(answer.levels);
    if (!answer) view.look(new Uint8Array(pixelCount));
  }

  reader.addEventListener("input", () => {
    const { network } = reader.value;
    if (network === wanted) look();
    else use(network).catch(fail);
  });
  use(reader.value.network).catch(fail);

  function fail(error: unknown): void {
    view.replaceChildren(`The network could not be opened: ${String(error)}`);
  }
}
