import type { Convention } from "../../lib/drawing/conventions.js";
import type { Drawing } from "../../lib/drawing/drawing.js";
import type { Step } from "../../lib/labs/reading/preprocess.js";
import { lateFetch } from "../ui/late-fetch.js";
import { t } from "../words/t.js";
import type { Question } from "./reading-client.js";

/** A trained network that the pad can ask. */
export interface PadNetwork {
  /** Unique among those offered. */
  readonly name: string;
  /** What the reader chooses by: "convolutional". */
  readonly title: string;
  /** The data set whose pictures it knows. */
  readonly convention: Convention;
  load(): Promise<NetworkFiles>;
  /** The same with the first bits of each weight, which are there much sooner; left out where all are at hand. */
  loadFirst?(): Promise<NetworkFiles>;
}

interface NetworkFiles {
  readonly card: string;
  readonly weights: Uint8Array<ArrayBuffer>;
}

/** What is read in place of the strokes: 28 × 28 grey levels, or a picture that was brought along. */
export type Picked =
  | { readonly kind: "levels"; readonly levels: Uint8Array }
  | {
      readonly kind: "image";
      readonly width: number;
      readonly height: number;
      readonly data: Uint8ClampedArray;
    };

/** How strokes are read. */
export interface StrokeSettings {
  /** Width of the pen; 1 is the usual. */
  readonly pen: number;
  /** Steps of the preprocessing that are left out. */
  readonly without: readonly Step[];
  /** Whether the answer tells what each step does. */
  readonly steps: boolean;
}

/** Which network is asked, which have been fetched, and what is to be read: a reader without its screen. */
export class ReaderState {
  #networks: readonly PadNetwork[];
  #network: PadNetwork;
  /** Read in place of the strokes. */
  picked: Picked | undefined;
  readonly #classes = new Map<string, readonly string[]>();
  readonly #fetching = new Set<string>();
  readonly #fetched = new Set<string>();
  /** Networks of which there are the first bits only. */
  readonly #begun = new Set<string>();

  /** @param networks at least one; the first is asked first */
  constructor(networks: readonly PadNetwork[]) {
    this.#networks = networks;
    this.#network = networks[0];
  }

  /** The network that is asked. */
  get network(): PadNetwork {
    return this.#network;
  }
  /** Classes of the network that is asked; none before it is ready. */
  get classes(): readonly string[] {
    return this.#classes.get(this.#network.name) ?? [];
  }
  /** Whether the network that is asked has the first bits of its weights only. */
  get isBegun(): boolean {
    return this.#begun.has(this.#network.name);
  }
  /** Networks that know the same data set. */
  get alike(): readonly PadNetwork[] {
    return this.#networks.filter(({ convention }) => convention === this.#network.convention);
  }
  get conventions(): readonly Convention[] {
    return [...new Set(this.#networks.map(({ convention }) => convention))];
  }
  /** What the network knows, in words; nothing where it goes without saying. */
  get knows(): string {
    if (this.#network.convention === "emnist") return "";
    return t("It knows {names}.", {
      names: this.classes.toSorted((a, b) => a.localeCompare(b)).join(", "),
    });
  }

  /** Offers more networks. */
  add(networks: readonly PadNetwork[]): void {
    this.#networks = [...this.#networks, ...networks];
  }

  use(network: PadNetwork): void {
    this.#network = network;
  }

  /** Turns to the first network of a data set, and to the pad. */
  useConvention(convention: Convention): void {
    this.#network = this.#networks.find((one) => one.convention === convention) ?? this.#network;
    this.picked = undefined;
  }

  /**
   * Fetches the network that is asked, unless that has been begun before.
   *
   * @param hand gets it when it has come, and before that with the first bits of its weights, where those come sooner
   * @returns whether it is still the one that is asked
   * @throws Error when it could not be loaded; it is fetched again the next time
   */
  async fetch(
    hand: (name: string, card: string, weights: Uint8Array<ArrayBuffer>) => void,
  ): Promise<boolean> {
    const network = this.#network;
    const { name } = network;
    if (this.#fetching.has(name)) return true;
    this.#fetching.add(name);
    try {
      const first = await lateFetch(async () => network.loadFirst?.());
      if (first) {
        this.#begun.add(name);
        this.#fetched.add(name);
        hand(name, first.card, first.weights);
      }
      const { card, weights } = await lateFetch(() => network.load());
      this.#begun.delete(name);
      this.#fetched.add(name);
      hand(name, card, weights);
    } catch (error) {
      this.#fetching.delete(name);
      throw error;
    }
    return network === this.#network;
  }

  /** Learns the classes of a network, and returns whether it is the one that is asked. */
  learn(name: string, classes: readonly string[]): boolean {
    this.#classes.set(name, classes);
    return name === this.#network.name;
  }

  /** What the network is to be asked, "nothing" where nothing is there to be read; `undefined` before it has been fetched. */
  question(strokes: Drawing, settings: StrokeSettings): Question | "nothing" | undefined {
    const { name, convention } = this.#network;
    if (!this.#fetched.has(name)) return undefined;
    if (this.picked?.kind === "levels") return { ...this.picked, network: name };
    if (this.picked) return { ...this.picked, network: name, convention };
    if (strokes.length === 0) return "nothing";
    return { kind: "strokes", network: name, strokes, convention, ...settings };
  }
}
