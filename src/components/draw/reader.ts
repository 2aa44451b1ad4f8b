import { html } from "htl";
import type { Dataset } from "../../lib/data/dataset.js";
import type { Convention } from "../../lib/drawing/conventions.js";
import type { Drawing } from "../../lib/drawing/drawing.js";
import { pixelPicture } from "../pictures/pixel-picture.js";
import { keepingIn } from "../storage/keeping.js";
import { choice } from "../ui/choice.js";
import { decimal } from "../ui/numbers.js";
import { range } from "../ui/range.js";
import { answerView } from "./answer-view.js";
import { type DrawPad, drawPad } from "./draw-pad.js";
import { keepDrawing, keptDrawing } from "./kept-drawing.js";
import { moveButtons } from "./move-buttons.js";
import { type BroughtPicture, pictureSource } from "./picture-source.js";
import { type Answered, readingClient } from "./reading-client.js";
import { sampleGallery } from "./sample-gallery.js";
import { stepsView } from "./steps-view.js";

/** A trained network that the pad can ask. */
export interface PadNetwork {
  /** Unique among those offered. */
  readonly name: string;
  /** What the reader chooses by: "convolutional". */
  readonly title: string;
  /** The data set whose pictures it knows. */
  readonly convention: Convention;
  load(): Promise<{ readonly card: string; readonly weights: Uint8Array<ArrayBuffer> }>;
}

/** What the reader offers, besides the pad and the answer. */
export interface ReaderOptions {
  /** At least one; the first is asked first. */
  networks: readonly PadNetwork[];
  /** Networks that are known only later: those that the reader has trained. */
  own?(): Promise<readonly PadNetwork[]>;
  /** Name under which the drawing is kept over a reload; not kept when left out. */
  keep?: string;
  /** What is on the pad at first, where nothing was kept. */
  example?: Drawing;
  /** Whether the steps of the preprocessing are shown; defaults to not. */
  steps?: boolean;
  /** Whether pictures can be brought along; defaults to not. */
  pictures?: boolean;
  /** Samples to pick from, for a data set. */
  samples?(convention: Convention): Promise<Dataset>;
  /** Ends the worker when the cell that shows the reader is run again. */
  invalidation?: Promise<unknown>;
}

/**
 * A pad and a network that reads what is drawn on it. `.value` is the last answer; `input` is sent with each.
 */
export interface Reader extends HTMLElement {
  value: {
    readonly answer: Answered | undefined;
    readonly classes: readonly string[];
    readonly network: string;
  };
  readonly pad: DrawPad;
}

/** What is read in place of the strokes. */
type Picked =
  | { readonly kind: "levels"; readonly levels: Uint8Array }
  | ({ readonly kind: "image" } & BroughtPicture);

const conventionNames: Readonly<Record<Convention, string>> = {
  emnist: "characters",
  "quick-draw": "drawings",
};

/** Units of the pad that a pen of 1 is wide, for each data set. */
const penUnits: Readonly<Record<Convention, number>> = { emnist: 22, "quick-draw": 14 };

const hints: Readonly<Record<Convention, string>> = {
  emnist: "Draw a letter or a digit.",
  "quick-draw": "Draw one of the things it knows.",
};

export function drawReader(options: ReaderOptions): Reader {
  let networks = options.networks;
  const conventions = [...new Set(networks.map(({ convention }) => convention))];
  const keeping = keepingIn();
  const pad = drawPad({ label: "Drawing pad", replay: true });
  const pixels = pixelPicture({
    values: new Float32Array(784),
    width: 28,
    height: 28,
    mode: "ink",
    scale: 8,
    label: "What the network gets: 28 by 28 pixels",
  });
  const answer = answerView();
  const steps = stepsView();
  const pen = range({ symbol: "", label: "line width", min: 0.5, max: 2, step: 0.1, value: 1 });
  const time = html`<span class="number"></span>`;
  const problem = html`<p class="field-error reader-problem" role="alert" hidden></p>`;
  const subject = choice({
    legend: "Draw",
    options: conventions,
    labels: conventions.map((convention) => conventionNames[convention]),
  });
  const networkSlot = html`<div class="reader-network"></div>`;
  const knows = html`<p class="caption reader-knows"></p>`;
  let network = networks[0];
  let picked: Picked | undefined;
  const classesOf = new Map<string, readonly string[]>();
  const loading = new Set<string>();
  const taken = new Set<string>();

  const client = readingClient({
    answered: show,
    failed(message, question) {
      root.toggleAttribute("data-reading", client.busy);
      if (question && source) source.say(explain(message), true);
      else say(explain(message));
    },
    ready(name, classes) {
      classesOf.set(name, classes);
      if (name === network.name) nameClasses();
    },
  });
  options.invalidation?.then(() => client.end()).catch(() => client.end());

  const source = options.pictures
    ? pictureSource(pad, (picture) => {
        picked = { kind: "image", ...picture };
        ask();
        source?.say(
          `${picture.name}: its ink, as the pictures of the data set are made. Draw to go back to the pad.`,
          false,
        );
      })
    : undefined;
  const gallery = options.samples
    ? sampleGallery((levels, name) => {
        picked = { kind: "levels", levels };
        source?.say(`A sample of ${name}. Draw to go back to the pad.`, false);
        ask();
      })
    : undefined;

  const moves = moveButtons(() => pad.value).map(({ button, moved }) => {
    button.addEventListener("click", () => pad.show(moved()));
    return { button };
  });

  const root: Reader = Object.assign(
    html`<div class="reader wide">
      <div class="reader-choices">${conventions.length > 1 ? subject : ""}${networkSlot}${knows}</div>
      <div class="reader-desk">
        <div class="reader-pad">${pad}${pen}</div>
        <figure class="reader-pixels">${pixels}<figcaption>What it gets: 28 × 28 grey levels. ${time}</figcaption></figure>
        <div class="reader-answer">${answer}${problem}</div>
      </div>
      ${source ?? ""}${gallery ?? ""}
      ${options.steps ? html`<section class="reader-steps" aria-label="What the network sees"><div class="reader-moves"><span>Try it on your drawing:</span>${moves.map(({ button }) => button)}</div>${steps}</section>` : ""}
    </div>`,
    { value: { answer: undefined, classes: [], network: network.name }, pad },
  );

  function say(text: string): void {
    problem.hidden = text === "";
    problem.textContent = text;
  }

  function nameClasses(): void {
    const classes = classesOf.get(network.name) ?? [];
    knows.textContent =
      network.convention === "emnist"
        ? ""
        : `It knows ${classes
            .slice()
            .sort((a, b) => a.localeCompare(b))
            .join(", ")}.`;
  }

  function useNetwork(next: PadNetwork): void {
    network = next;
    say("");
    nameClasses();
    if (!loading.has(next.name)) {
      loading.add(next.name);
      next
        .load()
        .then(({ card, weights }) => {
          client.take(next.name, card, weights);
          taken.add(next.name);
          if (network === next) ask();
        })
        .catch((error: unknown) => {
          loading.delete(next.name);
          say(`The weights could not be loaded: ${error instanceof Error ? error.message : String(error)}`);
        });
    } else ask();
  }

  function offerNetworks(): void {
    const own = networks.filter((one) => one.convention === network.convention);
    if (own.length < 2) {
      networkSlot.replaceChildren();
      return;
    }
    const offered = choice({
      legend: "Network",
      options: own.map(({ name }) => name),
      labels: own.map(({ title }) => title),
      chosen: network.name,
    });
    offered.addEventListener("input", (event) => {
      event.stopPropagation();
      const chosen = own.find(({ name }) => name === offered.value);
      if (chosen) useNetwork(chosen);
    });
    networkSlot.replaceChildren(offered);
  }

  function useConvention(convention: Convention): void {
    const [first] = networks.filter((one) => one.convention === convention);
    pad.lineWidth = penUnits[convention] * pen.value;
    steps.use(convention);
    picked = undefined;
    source?.say("", false);
    useNetwork(first);
    offerNetworks();
    loadSamples(convention);
  }

  function loadSamples(convention: Convention): void {
    if (!gallery || !options.samples) return;
    gallery.offer(undefined);
    options
      .samples(convention)
      .then((dataset) => {
        if (network.convention === convention) gallery.offer(dataset);
      })
      .catch(() => gallery.offer(undefined));
  }

  function ask(): void {
    // What is there is asked as soon as the network has been fetched.
    if (!taken.has(network.name)) return;
    const { name, convention } = network;
    if (picked?.kind === "levels") client.ask({ ...picked, network: name });
    else if (picked) {
      const { width, height, data } = picked;
      client.ask({ kind: "image", network: name, convention, width, height, data });
    } else if (pad.value.length > 0) {
      const [strokes, without] = [pad.value, steps.value];
      client.ask({
        kind: "strokes",
        network: name,
        strokes,
        convention,
        pen: pen.value,
        without,
        steps: options.steps === true,
      });
    } else showNothing();
    root.toggleAttribute("data-reading", client.busy);
  }

  function showNothing(): void {
    pixels.update(new Float32Array(784));
    answer.clear(hints[network.convention]);
    steps.clear();
    time.textContent = "";
    tell(undefined);
  }

  function show(found: Answered): void {
    if (found.network !== network.name) return;
    if (pad.value.length === 0 && !picked) {
      showNothing();
      return;
    }
    const classes = classesOf.get(found.network) ?? [];
    say("");
    pixels.update(Float32Array.from(found.levels, (level) => level / 255));
    answer.show(found.p, classes);
    if (found.stages.length > 0) steps.show({ ...found, classes });
    else steps.clear();
    time.textContent = `Read in ${decimal(found.time, 1)} ms.`;
    if (!pad.busy) answer.announce();
    tell(found);
    root.toggleAttribute("data-reading", client.busy);
  }

  function tell(found: Answered | undefined): void {
    root.value = { answer: found, classes: classesOf.get(network.name) ?? [], network: network.name };
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  pad.addEventListener("input", (event) => {
    event.stopPropagation();
    if (picked) {
      picked = undefined;
      source?.say("", false);
    }
    ask();
  });
  pad.addEventListener("change", (event) => {
    event.stopPropagation();
    if (options.keep) keepDrawing(keeping, options.keep, pad.value);
    ask();
  });
  pen.addEventListener("input", (event) => {
    event.stopPropagation();
    pad.lineWidth = penUnits[network.convention] * pen.value;
    ask();
  });
  steps.addEventListener("input", (event) => {
    event.stopPropagation();
    ask();
  });
  subject.addEventListener("input", (event) => {
    event.stopPropagation();
    const chosen = conventions.find((convention) => convention === subject.value);
    if (chosen) useConvention(chosen);
  });

  useConvention(network.convention);
  options
    .own?.()
    .then((own) => {
      networks = [...networks, ...own];
      if (own.some(({ convention }) => convention === network.convention)) offerNetworks();
    })
    .catch((error: unknown) => say(`Your networks could not be read: ${String(error)}`));
  const kept = options.keep ? keptDrawing(keeping, options.keep) : undefined;
  const first = kept ?? options.example ?? [];
  if (first.length > 0) pad.show(first);
  return root;
}

/** An error of the library, for the reader. */
function explain(message: string): string {
  if (message.startsWith("ink must differ from the paper")) {
    return "There is no ink in this picture: nothing in it is darker or lighter than the rest.";
  }
  return message;
}
