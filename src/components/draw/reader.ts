import type { Dataset } from "../../lib/data/dataset.js";
import type { OwnDrawing } from "../../lib/data/own-drawing.js";
import type { Convention } from "../../lib/drawing/conventions.js";
import type { Drawing } from "../../lib/drawing/drawing.js";
import { courseClasses } from "../shell/course-classes.js";
import { onInput } from "../ui/on-input.js";
import { replaceContent } from "../ui/replace-content.js";
import { t } from "../words/t.js";
import { whyOf } from "../words/why-of.js";
import type { DrawPad } from "./draw-pad.js";
import { ownDrawing, redrawn } from "./own-drawing.js";
import { ownLabel } from "./own-label.js";
import { ownPad } from "./own-pad.js";
import { type PadNetwork, ReaderState } from "./reader-state.js";
import { networkChoice, readerView } from "./reader-view.js";
import { type Answered, readingClient } from "./reading-client.js";

export type { PadNetwork } from "./reader-state.js";

/** What the reader offers, besides the pad and the answer. */
export interface ReaderOptions {
  /** At least one; the first is asked first. */
  networks: readonly PadNetwork[];
  /** Networks that are known only later: those that the reader has trained. */
  own?(): Promise<readonly PadNetwork[]>;
  /** What is on the pad where the reader has drawn nothing yet. It gives way to the first stroke. */
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
 * A pad and a network that reads what is drawn on it, which is the reader's one drawing. `.value` is the last answer; `input` is
 * sent with each.
 */
export interface Reader extends HTMLElement {
  value: {
    readonly answer: Answered | undefined;
    readonly classes: readonly string[];
    readonly network: string;
  };
  readonly pad: DrawPad;
}

/** Units of the pad that a pen of 1 is wide, for each data set. */
const penUnits: Readonly<Record<Convention, number>> = { emnist: 22, "quick-draw": 14 };

/** What there is to draw; a course may have letters alone, or digits. */
function hintFor(convention: Convention): string {
  if (convention === "quick-draw") return t("Draw one of the things it knows.");
  const digits = courseClasses("characters").filter((name) => /\d/.test(name)).length;
  if (digits === 0) return t("Draw a letter.");
  return digits === courseClasses("characters").length ? t("Draw a digit.") : t("Draw a letter or a digit.");
}

export function drawReader(options: ReaderOptions): Reader {
  const controller = new ReaderController(options);
  const { root } = controller;
  controller.begin();
  return root;
}

/** Asks the network whenever there is something else to read, and shows what it says. */
class ReaderController {
  readonly root: Reader;
  readonly #options: ReaderOptions;
  readonly #state: ReaderState;
  readonly #view: ReturnType<typeof readerView>;
  readonly #client = readingClient({
    answered: (found) => this.#show(found),
    failed: (message, asked) => this.#fail(message, asked),
    ready: (name, classes) => {
      if (this.#state.learn(name, classes)) this.#view.knows.textContent = this.#state.knows;
    },
  });
  /** The data set that the reader chose. */
  #among: Convention | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#state = new ReaderState(options.networks);
    this.#view = readerView({
      conventions: this.#state.conventions,
      steps: options.steps === true,
      pictures: options.pictures === true,
      samples: options.samples !== undefined,
      label: ownLabel(ownDrawing, {
        among: () => this.#among,
        kept: `${t("This is your drawing in every chapter.")} `,
      }),
      pick: (picked) => {
        this.#state.picked = picked;
        this.#ask();
      },
    });
    this.root = Object.assign(this.#view.root, {
      value: { answer: undefined, classes: [], network: this.#state.network.name },
      pad: this.#view.pad,
    });
    const end = () => this.#client.end();
    options.invalidation?.then(end).catch(end);
  }

  /** Turns to the first network and to the drawing that was kept. */
  begin(): void {
    const { own } = this.#options;
    this.#hearReader();
    this.#useConvention(this.#conventionOf(ownDrawing.value));
    this.root.value = { ...this.root.value, network: this.#state.network.name };
    const { pad, example } = this.#view;
    const hand = ownPad(pad, {
      example: this.#options.example,
      convention: () => this.#state.network.convention,
      comes: (drawing) => {
        const convention = this.#conventionOf(drawing);
        if (convention !== this.#state.network.convention) this.#useConvention(convention);
      },
    });
    const markExample = () => {
      example.hidden = !hand.lent || pad.value.length === 0;
    };
    pad.addEventListener("input", markExample);
    markExample();
    own?.()
      .then((networks) => {
        this.#state.add(networks);
        if (networks.some((network) => this.#state.alike.includes(network))) this.#offerNetworks();
      })
      .catch((error: unknown) =>
        this.#view.say(t("Your networks could not be read: {why}", { why: String(error) })),
      );
  }

  /** The data set that a drawing is read as, where this pad has a network for it. */
  #conventionOf(drawing: OwnDrawing | undefined): Convention {
    const known = this.#state.conventions.find((convention) => convention === drawing?.convention);
    return known ?? this.#state.network.convention;
  }

  #hearReader(): void {
    const { pad, pen, steps, subject, source } = this.#view;
    onInput(pad, () => {
      if (this.#state.picked) source?.say("", false);
      this.#state.picked = undefined;
      this.#ask();
    });
    pad.addEventListener("change", (event) => {
      event.stopPropagation();
      this.#ask();
    });
    onInput(pen, () => {
      this.#sizePen();
      this.#ask();
    });
    onInput(steps, () => this.#ask());
    onInput(subject, () => {
      const chosen = this.#state.conventions.find((convention) => convention === subject.value);
      if (!chosen) return;
      this.#among = chosen;
      this.#useConvention(chosen);
      // What a network said before is said anew by one that knows what the reader has chosen.
      const { value } = ownDrawing;
      if (value) ownDrawing.keep(redrawn(value, { strokes: value.strokes, convention: chosen }));
    });
  }

  #useConvention(convention: Convention): void {
    const { steps, source, subject } = this.#view;
    for (const input of subject.querySelectorAll("input")) input.checked = input.value === convention;
    this.#state.useConvention(convention);
    this.#sizePen();
    steps.use(convention);
    source?.say("", false);
    this.#useNetwork(this.#state.network);
    this.#offerNetworks();
    this.#loadSamples(convention);
  }

  #sizePen(): void {
    const { pad, pen } = this.#view;
    pad.lineWidth = penUnits[this.#state.network.convention] * pen.value;
  }

  #useNetwork(network: PadNetwork): void {
    const { knows, say } = this.#view;
    this.#state.use(network);
    say("");
    knows.textContent = this.#state.knows;
    this.#state
      .fetch((name, card, weights) => {
        this.#client.take(name, card, weights);
        if (name === this.#state.network.name && this.#state.isBegun) this.#ask();
      })
      .then((asked) => {
        if (asked) this.#ask();
      })
      .catch((error: unknown) => {
        say(t("The weights could not be loaded: {why}", { why: whyOf(error) }));
      });
  }

  #offerNetworks(): void {
    const { network, alike } = this.#state;
    const offered = networkChoice(alike, network.name, (chosen) => this.#useNetwork(chosen));
    replaceContent(this.#view.networks, offered);
  }

  #loadSamples(convention: Convention): void {
    const { gallery } = this.#view;
    gallery?.offer(undefined);
    this.#options
      .samples?.(convention)
      .then((dataset) => {
        if (this.#state.network.convention === convention) gallery?.offer(dataset);
      })
      .catch(() => gallery?.offer(undefined));
  }

  #ask(): void {
    const { pad, pen, steps } = this.#view;
    const question = this.#state.question(pad.value, {
      pen: pen.value,
      without: steps.value,
      steps: this.#options.steps === true,
    });
    // What is there is asked as soon as the network has been fetched.
    if (!question) return;
    if (question === "nothing") this.#showNothing();
    else this.#client.ask(question);
    this.#markReading();
  }

  #showNothing(): void {
    this.#view.answer.clear(hintFor(this.#state.network.convention));
    this.#tell(undefined);
  }

  #show(found: Answered): void {
    const { pad, answer, example, say } = this.#view;
    if (found.network !== this.#state.network.name) return;
    if (pad.value.length === 0 && !this.#state.picked) {
      this.#showNothing();
      return;
    }
    say("");
    answer.show(found, this.#state.classes, { isBegun: this.#state.isBegun, isOwn: example.hidden === true });
    if (!pad.busy) answer.said.announce();
    this.#tell(found);
    this.#markReading();
  }

  #fail(message: string, asked: boolean): void {
    const { source, say } = this.#view;
    this.#markReading();
    if (asked && source) source.say(explain(message), true);
    else say(explain(message));
  }

  #markReading(): void {
    this.root.toggleAttribute("data-reading", this.#client.busy);
  }

  #tell(answer: Answered | undefined): void {
    this.root.value = { answer, classes: this.#state.classes, network: this.#state.network.name };
    this.root.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** An error of the library, for the reader. */
function explain(message: string): string {
  if (message.startsWith("ink must differ from the paper")) {
    return t("There is no ink in this picture: nothing in it is darker or lighter than the rest.");
  }
  return message;
}
