import type { Backend } from "../../lib/core/backend.js";
import { softmaxOf } from "../../lib/core/kernels/softmax.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { type Excitement, excitementOf, mostExciting } from "../../lib/labs/inside/exciting.js";
import { occlusion } from "../../lib/labs/inside/occlusion.js";
import { largest, pushesOf, strongestConnections, unitSum } from "../../lib/labs/inside/pushes.js";
import { type InsidePass, lookInside, type Stage, type Unit } from "../../lib/labs/inside/stages.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import type { TrainedNetwork } from "../../lib/training/weights/trained-network.js";
import { largestMagnitude } from "../pictures/pixel-picture.js";
import { decimal, percent } from "../ui/numbers.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";
import type { TileContent } from "./tile-grid.js";

/** A network that is looked into. */
export interface InsideSubject extends TrainedNetwork {
  readonly backend: Backend;
}

/** What is needed of a network to look into it. */
type Looked = Pick<InsideSubject, "backend" | "network"> & {
  readonly card: {
    readonly classes: readonly string[];
    readonly hyperparameters: Pick<Hyperparameters, "activation">;
  };
};

/** What can be asked of each pixel, and what is said of it. */
const pixelModes = {
  ink: t("Slope times ink: what each pixel adds to the score, as long as no unit bends."),
  slope: t("What one more of ink would do: ∂z/∂x at each pixel, paper too."),
  cover: t("What the score loses when a square of 3 × 3 around the pixel is covered with paper."),
} as const;
export type PixelMode = keyof typeof pixelModes;

/** A class in the list of scores. */
export interface Score {
  readonly label: number;
  readonly name: string;
  readonly z: number;
  readonly p: number;
  readonly chosen: boolean;
}

/** A connection into a stage; its size is a part of the strongest into that stage. */
export interface DrawnConnection {
  readonly stage: number;
  readonly from: number;
  readonly to: number;
  readonly push: number;
  readonly size: number;
}

/** What is said of a unit. */
export interface UnitWords {
  readonly name: string;
  readonly where: string;
  readonly terms: readonly string[];
  readonly sum: string;
  /** What follows the sum, where ReLU cuts it off. */
  readonly cut: string;
  readonly push: string;
}

/** Scores that are listed, units that are followed, connections of each, parts of a sum that are named, pictures that excite. */
const [listed, followed, each, named, exciting] = [10, 5, 3, 4, 12] as const;

/** A network at work on a picture: the class that is asked about, the unit that is chosen, the one that is silenced. */
export class InsideState {
  readonly subject: Looked;
  readonly samples: Dataset | undefined;
  /** The class whose score is looked at, where it is not the network's answer. */
  wanted: number | undefined;
  unit: Unit | undefined;
  silenced: Unit | undefined;
  #levels: Uint8Array;
  #label = 0;
  #pass: InsidePass;
  readonly #excitements = new Map<number, Excitement>();

  /** @param levels grey levels, 0 paper … 255 ink: [inputs] */
  constructor(subject: Looked, samples: Dataset | undefined, levels: Uint8Array) {
    [this.subject, this.samples, this.#levels] = [subject, samples, levels];
    this.#pass = this.#whole();
  }

  get stages(): readonly Stage[] {
    return this.#pass.stages;
  }
  /** The class whose score was looked at in the last pass. */
  get label(): number {
    return this.#label;
  }
  get #classes(): readonly string[] {
    return this.subject.card.classes;
  }
  get #isDense(): boolean {
    const { stages, denseLayers } = this.subject.network;
    return stages.length === denseLayers.length;
  }

  look(levels: Uint8Array): void {
    this.#levels = levels;
  }

  /** Sends the picture through the network. */
  compute(): void {
    const { backend, network } = this.subject;
    this.#label = this.wanted ?? best(this.#whole().z);
    this.#pass = lookInside(backend, network, this.#levels, {
      label: this.#label,
      silenced: this.silenced,
    });
  }

  /** Chooses a unit; the pixels are none. */
  choose(stage: number, channel: number): void {
    if (stage > 0) this.unit = { stage, channel };
  }

  /** Silences the chosen unit, or lets speak the one that is silent. */
  silence(): void {
    this.silenced = this.silenced ? undefined : this.unit;
  }

  /** Whether the tiles of a stage show the weights of its units in place of their one number. */
  showsWeights(stage: number): boolean {
    return stage === 1 && this.#isDense;
  }

  contentOf(place: number): TileContent {
    const stage = this.stages[place];
    const weights = this.showsWeights(place);
    const pushes = pushesOf(stage);
    return {
      values: weights ? this.#firstWeights(stage) : stage.values,
      most: weights ? 0.25 : Math.max(1e-6, largestMagnitude(stage.values)),
      pushes: place === 0 ? [0] : pushes,
      mostPush: largestMagnitude(pushes),
    };
  }

  /** The weights of each unit of the first dense layer, faint where the unit is off. */
  #firstWeights({ values }: Stage): Float32Array {
    const { value: w } = this.subject.network.denseLayers[0].weight;
    const most = largestMagnitude(values);
    const painted = new Float32Array(w.rows * w.cols);
    for (let j = 0; j < w.cols; j++) {
      const shown = 0.25 + 0.75 * Math.min(1, values[j] / most);
      for (let k = 0; k < w.rows; k++) painted[j * w.rows + k] = shown * w.data[k * w.stride + j];
    }
    return painted;
  }

  /** The likeliest classes, and the one that is asked about. */
  scores(): Score[] {
    const { z } = this.#pass;
    const p = softmaxOf(z);
    const order = [...this.#classes.keys()].sort((a, b) => p[b] - p[a]).slice(0, listed);
    if (!order.includes(this.#label)) order.push(this.#label);
    return order.map((label) => ({
      label,
      name: this.#classes[label],
      z: z[label],
      p: p[label],
      chosen: label === this.#label,
    }));
  }

  /** The connections that pushed the score most, stage by stage. */
  connections(): DrawnConnection[] {
    const { stages } = this;
    return stages.slice(1).flatMap((_, before) => {
      const stage = before + 1;
      const found =
        stage === stages.length - 1
          ? this.#intoLabel(stage)
          : strongestConnections(this.subject.network, stages, stage, followed, each);
      const most = largestMagnitude(found.map(({ push }) => push));
      return found.map(({ from, to, push }) => ({ stage, from, to, push, size: Math.abs(push) / most }));
    });
  }

  /** The connections of the last layer into the class that is asked about. */
  #intoLabel(stage: number) {
    const { parts } = unitSum(this.subject.network, this.stages, stage, this.#label);
    const order = largest(
      parts.map(({ part }) => part),
      followed * each,
    );
    return order
      .map((from) => ({ from, to: this.#label, push: parts[from].part }))
      .filter(({ push }) => push !== 0);
  }

  /** The sum of the chosen unit, and what it does to the score. */
  unitWords(): UnitWords | undefined {
    if (!this.unit) return undefined;
    const { stage, channel } = this.unit;
    const [before, here] = [this.stages[stage - 1], this.stages[stage]];
    const { parts, bias, sum, at } = unitSum(this.subject.network, this.stages, stage, channel);
    const order = largest(
      parts.map(({ part }) => part),
      named,
    );
    const rest = sum - bias - order.reduce((all, k) => all + parts[k].part, 0);
    const pixels = stage === 1 && before.shape.channels === 1;
    const silent = this.silenced?.stage === stage && this.silenced.channel === channel;
    return {
      name: unitName(here, channel),
      where: at
        ? t("Its sum is greatest at row {row}, column {column}:", { row: at[0], column: at[1] })
        : t("Its sum:"),
      terms: [
        ...order.map((k) =>
          t("{part} from {source}", {
            part: signed(parts[k].part),
            source: pixels ? t("the pixels") : unitName(before, k),
          }),
        ),
        ...(parts.length > order.length ? [t("{part} from all others", { part: signed(rest) })] : []),
        t("{part} bias", { part: signed(bias) }),
      ],
      sum: `= ${decimal(sum, 3)}`,
      cut: sum < 0 ? `, ${t("below 0: ReLU gives 0")}` : "",
      push: silent
        ? t("It is silent.")
        : t("It pushes the score of {name} by {push}.", {
            name: this.#classes[this.#label],
            push: signed(pushesOf(here)[channel]),
          }),
    };
  }

  /** What the network says with and without the silenced unit; "" where none is. */
  silenceText(): string {
    if (!this.silenced) return "";
    const { stage, channel } = this.silenced;
    const text = (z: readonly number[]) => {
      const p = softmaxOf(z);
      return `${this.#classes[best(p)]} (${percent(p[best(p)])})`;
    };
    return t("With {unit}, at 0 the network says {now} instead of {before}.", {
      unit: unitName(this.stages[stage], channel),
      now: text(this.#pass.z),
      before: text(this.#whole().z),
    });
  }

  /** Rows of the samples that excite the chosen unit most; undefined without samples. */
  exciting(): readonly number[] | undefined {
    if (!this.unit || !this.samples) return undefined;
    const { backend, network } = this.subject;
    const { stage, channel } = this.unit;
    const found = this.#excitements.get(stage) ?? excitementOf(backend, network, this.samples, stage);
    this.#excitements.set(stage, found);
    return mostExciting(found, channel, exciting);
  }

  /** What counts for the class at each pixel, and what is said of it. */
  pixels(mode: PixelMode): { readonly values: Float32Array | Float64Array; readonly said: string } {
    const values = this.#pixelValues(mode);
    const sum = {
      ink: () => this.#sumText(values),
      slope: () => "",
      cover: () => t("Each pixel is covered alone: the losses do not add up to the score."),
    }[mode]();
    const name = this.#classes[this.#label];
    return {
      values,
      said: `${pixelModes[mode]} ${t("Warm: for {name}. Cool, with a dash: against it.", { name })} ${sum}`,
    };
  }

  #pixelValues(mode: PixelMode): Float32Array | Float64Array {
    const { backend, network } = this.subject;
    if (mode === "cover") return occlusion(backend, network, this.#levels, this.#label);
    const { values, slopes } = this.stages[0];
    return mode === "slope" ? slopes : values.map((value, k) => value * slopes[k]);
  }

  #sumText(values: Float32Array | Float64Array): string {
    let together = 0;
    for (const value of values) together += value;
    const z = this.#pass.z[this.#label];
    const { activation } = this.subject.card.hyperparameters;
    const rest = activation === "relu" ? t("the biases that reach it") : t("biases and bends");
    return t("Together they make {part} of the score z = {z}; {rest} make the other {other}.", {
      part: signed(together),
      z: decimal(z, 2),
      rest,
      other: signed(z - together),
    });
  }

  /** The pass with nothing silenced. */
  #whole(): InsidePass {
    const { backend, network } = this.subject;
    return lookInside(backend, network, this.#levels, { label: 0 });
  }
}

function best(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

function unitName({ name }: Stage, channel: number): string {
  return t("{stage}, unit {n}", { stage: libraryWords(name), n: channel + 1 });
}

function signed(value: number): string {
  const text = decimal(value, 3);
  return text.startsWith("−") ? text : `+${text}`;
}
