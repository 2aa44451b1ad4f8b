import { predictor } from "../../lib/core/predict.js";
import { type DrawingLabel, ownPicture } from "../../lib/data/own-drawing.js";
import type { Convention } from "../../lib/drawing/conventions.js";
import type { Drawing } from "../../lib/drawing/drawing.js";
import { chooseBackend } from "../../lib/training/choose-backend.js";
import { trainedNetwork } from "../../lib/training/weights/trained-network.js";
import type { PadNetwork } from "./reader-state.js";
import { shippedNetworks } from "./shipped-networks.js";

/** What a drawing may be, and the probability that the network of its data set gives it. */
export interface LabelGuess extends DrawingLabel {
  readonly p: number;
}

/** Guesses of each network. */
const perNetwork = 2;

type Guesser = (strokes: Drawing) => LabelGuess[];
const opened = new Map<string, Promise<Guesser>>();

/**
 * What a drawing may be, the likeliest first, by the first shipped network of each data set. Two networks that were trained on
 * different things share no measure: the surer one is believed, and the reader has the last word.
 *
 * @param among the only data set that counts; defaults to all
 * @throws Error where a network could not be loaded
 */
export async function guessesFor(strokes: Drawing, among?: Convention): Promise<LabelGuess[]> {
  const conventions = among ? [among] : [...new Set(shippedNetworks.map(({ convention }) => convention))];
  const asked = conventions.flatMap(
    (convention) => shippedNetworks.find((network) => network.convention === convention) ?? [],
  );
  const guessers = await Promise.all(asked.map(guesserOf));
  return guessers.flatMap((guess) => guess(strokes)).sort((one, other) => other.p - one.p);
}

function guesserOf(network: PadNetwork): Promise<Guesser> {
  const known = opened.get(network.name);
  if (known) return known;
  const opening = openGuesser(network);
  opened.set(network.name, opening);
  // What could not be loaded may be later.
  opening.catch(() => opened.delete(network.name));
  return opening;
}

async function openGuesser({ convention, load }: PadNetwork): Promise<Guesser> {
  const [{ backend }, { card, weights }] = await Promise.all([chooseBackend(), load()]);
  const { network, card: read } = trainedNetwork(backend, card, weights);
  const predict = predictor(backend, network);
  return (strokes) => {
    const p = predict(ownPicture({ strokes, convention, saidByReader: false }));
    return read.classes
      .map((name, label) => ({ convention, name, p: p[label] }))
      .sort((one, other) => other.p - one.p)
      .slice(0, perNetwork);
  };
}
