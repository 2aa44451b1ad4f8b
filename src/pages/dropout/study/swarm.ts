import { softmaxOf } from "../../../lib/core/kernels/softmax.js";
import type { ThinnedNetworks, Votes } from "./thinned-networks.js";

/** Two scores of a network, which make a plane. */
export interface ScorePlane {
  /** Index of the class across: that with the largest score of the whole network. */
  readonly across: number;
  /** Index of the class up: the one with the next score. */
  readonly up: number;
  /** Lowest and highest score, on both axes alike. */
  readonly domain: readonly [number, number];
}

/** Thinned networks as a swarm in a plane, one of which is chosen. */
export interface Swarm {
  readonly networks: ThinnedNetworks;
  readonly plane: ScorePlane;
  /** z and p of the whole network: [classes]. */
  readonly whole: readonly number[];
  readonly wholeP: readonly number[];
  /** Over all networks, as they are now. */
  readonly votes: Votes;
  /** The network that is chosen: at first the one that the class across leads in least. */
  readonly chosen: number;
  /** Its rank by that lead, from 0. */
  readonly rank: number;
  /** Asks all networks about a picture, and chooses anew. @param x [inputs] */
  show(x: ArrayLike<number>): void;
  /** Drops other units of all networks. @param rate r, 0 ≤ r < 1 */
  dropAt(rate: number): void;
  /** Works out some of the networks that are due. @returns whether none is any more */
  advance(most: number): boolean;
  /** Chooses the network nearest to two scores. */
  pointAt(across: number, up: number): void;
  /** Chooses the network of a rank, or the first or last for one beyond. */
  toRank(rank: number): void;
}

export function swarmOf(networks: ThinnedNetworks): Swarm {
  const { scores, classes, count } = networks;
  let whole = Array.from(networks.whole());
  let plane = scorePlane(whole);
  let votes = networks.votes();
  let chosen: number | undefined;

  const lead = (n: number) => scores[n * classes + plane.across] - scores[n * classes + plane.up];

  function byLead(): number[] {
    return Array.from({ length: count }, (_, n) => n).sort((a, b) => lead(a) - lead(b));
  }

  /** The first of `byLead`, without the others in their order. */
  function leastLed(): number {
    let least = 0;
    for (let n = 1; n < count; n++) if (lead(n) < lead(least)) least = n;
    return least;
  }

  return {
    networks,
    get plane() {
      return plane;
    },
    get whole() {
      return whole;
    },
    get wholeP() {
      return softmaxOf(whole);
    },
    get votes() {
      return votes;
    },
    get chosen() {
      return chosen ?? leastLed();
    },
    get rank() {
      return chosen === undefined ? 0 : byLead().indexOf(chosen);
    },
    show(x) {
      networks.show(x);
      whole = Array.from(networks.whole());
      plane = scorePlane(whole);
      chosen = undefined;
    },
    dropAt: (rate) => networks.dropAt(rate),
    advance(most) {
      const done = networks.work(most) === 0;
      votes = networks.votes();
      return done;
    },
    pointAt(across, up) {
      const distance = (n: number) =>
        Math.hypot(scores[n * classes + plane.across] - across, scores[n * classes + plane.up] - up);
      let best = 0;
      for (let n = 1; n < count; n++) if (distance(n) < distance(best)) best = n;
      chosen = best;
    },
    toRank(rank) {
      chosen = byLead()[Math.min(count - 1, Math.max(0, rank))];
    },
  };
}

/**
 * The plane of the two largest scores of a network, with as much room around them as thinned networks need at the usual drop
 * rates: the larger the score, the farther they scatter.
 */
export function scorePlane(whole: readonly number[]): ScorePlane {
  const [across, up] = [...whole.keys()].sort((a, b) => whole[b] - whole[a]);
  const middle = (whole[across] + whole[up]) / 2;
  const reach = 8 + 0.9 * Math.abs(whole[across]);
  return { across, up, domain: [middle - reach, middle + reach] };
}

/** The class with the largest of the scores of network n. */
export function winnerOf({ scores, classes }: ThinnedNetworks, n: number): number {
  let best = n * classes;
  for (let k = best + 1; k < (n + 1) * classes; k++) if (scores[k] > scores[best]) best = k;
  return best - n * classes;
}
