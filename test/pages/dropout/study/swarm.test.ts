import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { scorePlane, swarmOf, winnerOf } from "../../../../src/pages/dropout/study/swarm.js";
import { thinnedNetworks } from "../../../../src/pages/dropout/study/thinned-networks.js";

function swarm() {
  const network = buildNetwork(referenceBackend("float64"), {
    inputs: 4,
    hidden: [12, 10],
    classes: 3,
    activation: "relu",
    initialiser: "he-normal",
    initialRandom: seededRandom(1),
  });
  const made = swarmOf(thinnedNetworks(network, 40, seededRandom(2)));
  made.show([1, 0.5, 0, 2]);
  made.dropAt(0.5);
  return made;
}

describe("scorePlane", () => {
  it("has the two largest scores on its axes, and both within", () => {
    const { across, up, domain } = scorePlane([-3, 2, 9, 4]);
    expect([across, up]).toEqual([2, 3]);
    expect(domain[0]).toBeLessThan(4);
    expect(domain[1]).toBeGreaterThan(9);
  });
});

describe("a swarm", () => {
  it("advances until no network is due", () => {
    const made = swarm();
    expect(made.advance(30)).toBe(false);
    expect(made.advance(30)).toBe(true);
  });

  it("begins with the network that the answer leads in least, and goes through them by that lead", () => {
    const made = swarm();
    made.advance(40);
    const { across, up } = made.plane;
    const lead = () =>
      made.networks.scores[3 * made.chosen + across] - made.networks.scores[3 * made.chosen + up];
    const leads: number[] = [];
    for (let rank = 0; rank < 40; rank++) {
      expect(made.rank).toBe(rank);
      leads.push(lead());
      made.toRank(rank + 1);
    }
    expect(leads).toEqual(leads.toSorted((a, b) => a - b));
    made.toRank(-5);
    expect(made.rank).toBe(0);
  });

  it("chooses the network nearest to a place", () => {
    const made = swarm();
    made.advance(40);
    const { across, up } = made.plane;
    const { scores } = made.networks;
    made.pointAt(scores[3 * 17 + across] + 1e-3, scores[3 * 17 + up]);
    expect(made.chosen).toBe(17);
  });

  it("chooses anew for another picture", () => {
    const made = swarm();
    made.advance(40);
    made.toRank(39);
    made.show([0, 2, 1, 0]);
    made.advance(40);
    expect(made.rank).toBe(0);
  });

  it("knows which class wins in a network", () => {
    const made = swarm();
    made.advance(40);
    for (const n of [0, 17, 39]) {
      const z = Array.from(made.networks.scores.subarray(3 * n, 3 * n + 3));
      expect(winnerOf(made.networks, n)).toBe(z.indexOf(Math.max(...z)));
    }
  });
});
