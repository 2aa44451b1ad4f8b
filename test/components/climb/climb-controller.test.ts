import { describe, expect, it } from "vitest";
import { type Climbed, climbController } from "../../../src/components/climb/climb-controller.js";
import { climbNetwork } from "../../../src/components/climb/own-network.js";
import { keepingForNow } from "../../../src/components/storage/keeping.js";
import type { OwnNetwork } from "../../../src/components/storage/own-networks.js";
import { recipeOf } from "../../../src/lib/labs/climb/stages.js";

/** What a network with some parts would come to: its weights are its recipe. */
function climbed(parts: readonly string[]): Climbed {
  const { hidden, activation, loss } = recipeOf(parts);
  const hash = `${hidden} ${activation} ${loss}`;
  return {
    point: { parts, heldOut: parts.length / 10, train: 0.95, trainLoss: 0.1, hash, samples: "all" },
    card: "{}",
    weights: new Uint8Array(),
    convention: "quick-draw",
  };
}

function climbIn(keeping = keepingForNow(), refuses = false) {
  const networks = new Map<string, OwnNetwork>();
  const controller = climbController({
    keeping,
    train: async (parts) => climbed(parts),
    async keepNetwork(network) {
      if (refuses) throw new Error("refused");
      networks.set(network.name, network);
    },
    keptNetworks: async () => [...networks.values()],
    async dropNetwork(name) {
      networks.delete(name);
    },
  });
  return { controller, networks, keeping };
}

describe("climbController", () => {
  it("adds a part to those before it, and says what it brought", async () => {
    const { controller, networks } = climbIn();
    await controller.train("linear");
    await controller.train("hidden");
    expect(controller.points.get("hidden")?.parts).toEqual(["linear", "hidden"]);
    expect([...controller.parts]).toEqual(["linear", "hidden"]);
    expect(controller.words).toMatch(
      /gets 20.0\u00a0% of the held-out drawings right.*Without, it was 10.0\u00a0%/,
    );
    expect(networks.get(climbNetwork)?.title).toBe("yours: hidden layer, 20.0\u00a0%");
  });

  it("goes on from what was kept, and with what another tab has added", async () => {
    const { controller, keeping } = climbIn();
    await controller.train("hidden");
    const other = climbIn(keeping).controller;
    await other.train("relu");
    await controller.train("softmax");
    expect(controller.points.get("softmax")?.parts).toEqual(["linear", "hidden", "relu", "softmax"]);
    expect([...other.points.keys()]).toEqual(["hidden", "relu", "softmax"]);
  });

  it("leaves out what is left out until it is taken in again", async () => {
    const { controller } = climbIn();
    await controller.train("hidden");
    controller.have(["hidden"], false);
    await controller.train("relu");
    expect(controller.points.get("relu")?.parts).toEqual(["linear", "relu"]);
    controller.have(["hidden"], true);
    await controller.train("relu");
    expect(controller.points.get("relu")?.parts).toEqual(["linear", "hidden", "relu"]);
  });

  it("says of a part that changes nothing that it does", async () => {
    const { controller } = climbIn();
    await controller.train("linear");
    await controller.train("relu");
    expect(controller.words).toContain("Bit for bit it is the network of “linear”");
  });

  it("undoes a training, and a new beginning, with the network that there was", async () => {
    const { controller, networks, keeping } = climbIn();
    const texts = () => keeping.names("climb/").map((name) => keeping.read(name));
    expect(controller.undoLabel).toBeUndefined();
    await controller.train("linear");
    const before = texts();
    await controller.train("hidden");
    expect(controller.undoLabel).toBe("Undo: back to before this training");
    await controller.undo();
    expect([texts(), controller.undoLabel]).toEqual([before, undefined]);
    expect(networks.get(climbNetwork)?.title).toBe("yours: linear, 10.0\u00a0%");
    await controller.startAgain();
    expect([texts(), networks.size]).toEqual([[], 0]);
    await controller.undo();
    expect([texts(), controller.network?.title]).toEqual([before, "yours: linear, 10.0\u00a0%"]);
    expect(networks.size).toBe(1);
  });

  it("begins anew", async () => {
    const { controller, networks, keeping } = climbIn();
    await controller.train("linear");
    await controller.startAgain();
    expect([controller.points.size, networks.size, keeping.names("climb/")]).toEqual([0, 0, []]);
    expect(controller.network).toBeUndefined();
  });

  it("stops at a wish, and changes nothing then", async () => {
    const { controller } = climbIn();
    const stopping = climbController({
      keeping: keepingForNow(),
      train: (_, __, stopped) => stopped.then(() => new Promise<Climbed>(() => {})),
      keepNetwork: async () => {},
      keptNetworks: async () => [],
      dropNetwork: async () => {},
    });
    const run = stopping.train("linear");
    expect(stopping.training).toBe("linear");
    stopping.stop();
    await run;
    expect([stopping.training, stopping.words, stopping.points.size]).toEqual([
      undefined,
      "Stopped. Nothing was changed.",
      0,
    ]);
    expect(controller.training).toBeUndefined();
  });

  it("says that weights last as long as the page where they can’t be kept", async () => {
    const { controller } = climbIn(keepingForNow(), true);
    await controller.train("linear");
    expect(controller.notice).toMatch(/lasts until you leave it/);
    expect(controller.network?.name).toBe(climbNetwork);
  });
});
