import type { Backend } from "../../core/backend.js";
import { batchPredictor } from "../../core/predict.js";
import type { Convention } from "../../drawing/conventions.js";
import type { Drawing } from "../../drawing/drawing.js";
import type { ColourImage } from "../../drawing/from-image/to-grey.js";
import { pictureFromImage } from "../../drawing/picture-from-image.js";
import { trainedNetwork } from "../../training/weights/trained-network.js";
import { type AfterStep, type Preprocessing, preprocessWith, type Step, stepsOf } from "./preprocess.js";

/** What a page asks of the worker that reads. */
export type ReadRequest =
  | {
      /** A network to read with, by a name of the page's choice; one with the same name is replaced. */
      readonly kind: "network";
      readonly name: string;
      readonly card: string;
      readonly weights: Uint8Array<ArrayBuffer>;
    }
  | ({ readonly id: number; readonly network: string } & (
      | ({
          readonly kind: "strokes";
          readonly strokes: Drawing;
          /** Whether the stages and the effect of each step are wanted too. */
          readonly steps: boolean;
        } & Required<Preprocessing>)
      /** 28 × 28 grey levels to be read as they are. */
      | { readonly kind: "levels"; readonly levels: Uint8Array }
      /** A picture of any size. */
      | ({ readonly kind: "image"; readonly convention: Convention } & ColourImage)
    ));

/** What it answers to strokes, levels and pictures. */
export interface ReadAnswer {
  readonly kind: "answer";
  readonly id: number;
  readonly network: string;
  /** What the network was given: [28 × 28], 0 paper … 255 ink. */
  readonly levels: Uint8Array;
  /** [classes] */
  readonly p: Float32Array;
  /** What there is after each step, of strokes, where wanted. */
  readonly stages: readonly AfterStep[];
  /** Of strokes, where wanted: the probabilities with one step more left out, or taken again. */
  readonly effects: readonly { readonly step: Step; readonly p: Float32Array }[];
}

/** What it answers: a network is ready, or has answered. */
export type ReadReply =
  | ReadAnswer
  | { readonly kind: "ready"; readonly name: string; readonly classes: readonly string[] };

/** What a session needs of the place it runs in. */
export interface ReadSessionOptions {
  post(reply: ReadReply): void;
  makeBackend(): Promise<Backend>;
}

/** Probabilities of a few pictures at once. */
type Predict = (pictures: readonly Uint8Array[]) => Float32Array[];

/** The picture itself, and with each step left out or taken again. */
const mostAtOnce = 1 + Math.max(...Object.values(stepsOf).map((steps) => steps.length));

/** The worker's end of reading: takes networks, and says what they make of strokes and pictures. */
export function readSession({ post, makeBackend }: ReadSessionOptions) {
  const networks = new Map<string, Predict>();

  /** @throws RangeError for a network that has not been taken */
  function networkCalled(name: string): Predict {
    const predict = networks.get(name);
    if (!predict) throw new RangeError(`network must have been loaded: ${name}`);
    return predict;
  }

  async function take({ name, card, weights }: Extract<ReadRequest, { kind: "network" }>): Promise<void> {
    const backend = await makeBackend();
    const { card: read, network } = trainedNetwork(backend, card, weights);
    const probabilities = batchPredictor(backend, network, mostAtOnce);
    networks.set(name, (pictures) => probabilities(pictures).map((p) => Float32Array.from(p)));
    post({ kind: "ready", name, classes: read.classes });
  }

  function answerTo(request: Exclude<ReadRequest, { kind: "network" }>): ReadAnswer {
    const predict = networkCalled(request.network);
    const { id, network } = request;
    const reply = { kind: "answer", id, network, stages: [], effects: [] } as const;
    switch (request.kind) {
      case "levels":
        return { ...reply, levels: request.levels, p: predict([request.levels])[0] };
      case "image": {
        const levels = pictureFromImage(request, request.convention);
        return { ...reply, levels, p: predict([levels])[0] };
      }
      case "strokes": {
        const { strokes, convention, without } = request;
        const steps = request.steps ? stepsOf[convention] : [];
        const ways = [without, ...steps.map((step) => toggled(without, step))];
        const [{ levels, stages }, ...others] = preprocessWith(strokes, request, ways);
        if (!request.steps) return { ...reply, levels, p: predict([levels])[0] };
        const [p, ...changed] = predict([levels, ...others.map((other) => other.levels)]);
        const effects = steps.map((step, k) => ({ step, p: changed[k] }));
        return { ...reply, levels, p, stages, effects };
      }
    }
  }

  return {
    /** Answers a request. They are to be handled one after the other. */
    async handle(request: ReadRequest): Promise<void> {
      if (request.kind === "network") await take(request);
      else post(answerTo(request));
    },
  };
}

/** The steps that are left out, with one more or one less. */
function toggled(without: readonly Step[], step: Step): readonly Step[] {
  return without.includes(step) ? without.filter((other) => other !== step) : [...without, step];
}
