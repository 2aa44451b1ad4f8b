import { climbStage, climbStages, firstStage, partsAt, type StageName } from "../../lib/labs/climb/stages.js";
import {
  type ClimbPoint,
  climbNames,
  readParts,
  readPoint,
  writeParts,
  writePoint,
} from "../../lib/training/climb-record.js";
import { whyNotKept } from "../storage/database.js";
import { type Keeping, keepingNotice } from "../storage/keeping.js";
import type { OwnNetwork } from "../storage/own-networks.js";
import { percent } from "../ui/numbers.js";
import { t } from "../words/t.js";
import { whyOf } from "../words/why-of.js";
import { climbNetwork } from "./own-network.js";
import { stageInWords } from "./stage-in-words.js";

/** A network as training leaves it. */
export type Climbed = { readonly point: ClimbPoint } & Pick<OwnNetwork, "card" | "weights" | "convention">;

/** What the climb needs of the place it runs in. */
export interface ClimbOptions {
  readonly keeping: Keeping;
  /**
   * Trains a network with some parts to its end.
   *
   * @param say told how it goes
   * @param stopped ends it
   * @throws Error that says why it could not be trained
   */
  train(
    parts: readonly StageName[],
    say: (words: string) => void,
    stopped: Promise<unknown>,
  ): Promise<Climbed>;
  /** Keeps weights beyond the page, or drops them. @throws Error where that can't be done */
  keepNetwork(network: OwnNetwork): Promise<void>;
  keptNetworks(): Promise<readonly OwnNetwork[]>;
  dropNetwork(name: string): Promise<void>;
}

/** A reader’s network on its climb: its parts, what each stage came to, and the training that is under way. */
export interface ClimbController {
  /** Parts that the network has, also those that were added in another tab. */
  readonly parts: ReadonlySet<string>;
  readonly points: ReadonlyMap<StageName, ClimbPoint>;
  readonly training: StageName | undefined;
  /** How it goes, or how it went. */
  readonly words: string;
  /** Why something is not kept; empty where all is. */
  readonly notice: string;
  /** The network that was trained last. */
  readonly network: OwnNetwork | undefined;
  /** What `undo` does, for a button; undefined where there is nothing to undo. */
  readonly undoLabel: string | undefined;
  /** Adds a part, and trains the network with it and those before it. */
  train(stage: StageName): Promise<void>;
  /** Ends the training; what was there before stays. */
  stop(): void;
  /** Adds parts or takes them out, without training. */
  have(stages: readonly StageName[], has: boolean): void;
  /** Forgets the chart and the network. */
  startAgain(): Promise<void>;
  /** Brings back chart and network as they were before the last training, or before both were forgotten. */
  undo(): Promise<void>;
  /** Calls back now and after each change. */
  follow(show: () => void): void;
  /** Tells those who follow: something was changed elsewhere. */
  tell(): void;
}

/** What is kept of the climb. It is read anew each time: another tab may have added to it. */
function keptClimb(keeping: Keeping) {
  const parts = () => readParts(keeping.read(climbNames.parts)) ?? new Set<string>([firstStage]);
  const entryAt = (name: StageName): [StageName, ClimbPoint][] => {
    const point = readPoint(keeping.read(climbNames.point(name)));
    return point ? [[name, point]] : [];
  };
  return {
    parts,
    points: () => new Map(climbStages.flatMap(({ name }) => entryAt(name))),
    have(stages: readonly StageName[], has: boolean): void {
      const now = parts();
      for (const stage of stages) {
        if (has) now.add(stage);
        else now.delete(stage);
      }
      keeping.write(climbNames.parts, writeParts(now));
    },
    reach(stage: StageName, point: ClimbPoint): void {
      keeping.write(climbNames.point(stage), writePoint(point));
    },
    forget(): void {
      for (const name of keeping.names(climbNames.start)) keeping.remove(name);
    },
    /** @returns brings back all that is kept now, in the place of what is kept then */
    copy(): () => void {
      const texts = keeping.names(climbNames.start).map((name) => [name, keeping.read(name)] as const);
      return () => {
        for (const name of keeping.names(climbNames.start)) keeping.remove(name);
        for (const [name, text = ""] of texts) keeping.write(name, text);
      };
    },
  };
}

/** The network that was trained last, which is kept as it comes. */
function lastNetwork({ keepNetwork, dropNetwork }: Pick<ClimbOptions, "keepNetwork" | "dropNetwork">) {
  let network: OwnNetwork | undefined;
  let notKept = "";
  return {
    get now() {
      return network;
    },
    /** Why it is not kept; empty where it is. */
    get notKept() {
      return notKept;
    },
    /** What was trained while it was read is newer. */
    found(kept: OwnNetwork | undefined): void {
      network ??= kept;
    },
    /** Has another from now on, or none. */
    async have(next: OwnNetwork | undefined): Promise<void> {
      network = next;
      notKept = "";
      if (!next) return dropNetwork(climbNetwork).catch(() => {});
      await keepNetwork(next).catch((error: unknown) => {
        notKept = `${whyNotKept(error)} ${t("The network lasts until you leave it.")}`;
      });
    },
  };
}

/** One step back: from a training, or from forgetting all. */
function stepBack(kept: ReturnType<typeof keptClimb>, network: ReturnType<typeof lastNetwork>) {
  let label: string | undefined;
  let bringBack = async () => {};
  return {
    /** What it undoes; undefined where there is nothing to undo. */
    get label() {
      return label;
    },
    /** From now on it leads to what there is now. */
    mark(next: string): void {
      const [bringTexts, was] = [kept.copy(), network.now];
      label = next;
      bringBack = () => {
        bringTexts();
        return network.have(was);
      };
    },
    async take(): Promise<void> {
      label = undefined;
      await bringBack();
    },
  };
}

export function climbController({ keeping, train, keptNetworks, ...stores }: ClimbOptions): ClimbController {
  const kept = keptClimb(keeping);
  const network = lastNetwork(stores);
  const step = stepBack(kept, network);
  const followers: (() => void)[] = [];
  let training: StageName | undefined;
  let words = "";
  let stop = () => {};

  function tell(): void {
    for (const show of followers) show();
  }

  function say(next: string): void {
    words = next;
    tell();
  }

  function have(stages: readonly StageName[], has: boolean): void {
    kept.have(stages, has);
    tell();
  }

  async function keep(stage: StageName, { point, ...files }: Climbed): Promise<void> {
    step.mark(t("Undo: back to before this training"));
    kept.reach(stage, point);
    have([stage], true);
    const title = t("yours: {part}, {right}", {
      part: stageInWords(climbStage(stage)).label,
      right: percent(point.heldOut),
    });
    await network.have({ name: climbNetwork, title, ...files });
  }

  keptNetworks().then((all) => {
    network.found(all.find(({ name }) => name === climbNetwork));
    tell();
  });
  return {
    get parts() {
      return kept.parts();
    },
    get points() {
      return kept.points();
    },
    get training() {
      return training;
    },
    get words() {
      return words;
    },
    get notice() {
      return keepingNotice(keeping.problem) || network.notKept;
    },
    get network() {
      return network.now;
    },
    get undoLabel() {
      return training ? undefined : step.label;
    },
    async train(stage) {
      if (training) return;
      training = stage;
      let isStopped = false;
      const stopped = new Promise<void>((resolve) => {
        stop = () => {
          isStopped = true;
          resolve();
        };
      });
      say(t("Fetching the drawings …"));
      const parts = partsAt(stage, kept.parts());
      const result = train(parts, (next) => !isStopped && say(next), stopped);
      try {
        const found = await Promise.race([result, stopped]);
        if (found) {
          await keep(stage, found);
          words = outcomeOf(stage, found.point, kept.points());
        } else words = t("Stopped. Nothing was changed.");
      } catch (error) {
        words = t("Not trained: {why}. Nothing was changed.", { why: whyOf(error) });
      }
      training = undefined;
      tell();
    },
    stop: () => stop(),
    have,
    async undo() {
      if (training) return;
      await step.take();
      say(t("Undone: your network and its chart are as they were before."));
    },
    async startAgain() {
      step.mark(t("Undo: bring back the chart and the network"));
      kept.forget();
      await network.have(undefined);
      say(t("Your network has no part and no weights any more."));
    },
    follow(show) {
      followers.push(show);
      show();
    },
    tell,
  };
}

/** What a training came to, beside the network that lacks its last part alone, where there is one. */
function outcomeOf(stage: StageName, point: ClimbPoint, points: ReadonlyMap<StageName, ClimbPoint>): string {
  const gets = t(
    "With {part}, your network gets {heldOut} of the held-out drawings right, and {train} of those it was trained on.",
    { ...rightOf(point), part: stageInWords(climbStage(stage)).part },
  );
  const others = [...points].filter(([name, { samples }]) => name !== stage && samples === point.samples);
  const twin = others.find(([, { hash }]) => hash === point.hash);
  if (twin) {
    const { label } = stageInWords(climbStage(twin[0]));
    return `${gets} ${t("Bit for bit it is the network of “{part}”: nothing has changed.", { part: label })}`;
  }
  const without = others.find(([, { parts }]) => String(parts) === String(point.parts.slice(0, -1)));
  return without ? `${gets} ${t("Without, it was {heldOut} and {train}.", rightOf(without[1]))}` : gets;
}

function rightOf({ heldOut, train }: ClimbPoint): { heldOut: string; train: string } {
  return { heldOut: percent(heldOut), train: percent(train) };
}
