import {
  blockUntilReady,
  defaultDevice,
  init,
  jit,
  lax,
  nn,
  numpy as np,
  tree,
  valueAndGrad,
} from "@jax-js/jax";
import { parseConvolutions, squarePicture } from "../../src/lib/core/convolution/stages.js";
import { convolvedShape, pooledShape } from "../../src/lib/core/convolution/window.js";
import { sizeOf } from "../../src/lib/core/maps.js";
import { brightness, offerPeer, shuffledBatches, xavier } from "./peer.js";

type Layers = { w: np.Array; b: np.Array }[];

/** jax-js with the whole training step, Adam included, in one `jit`. */
offerPeer(async (workload) => {
  const { labels, sizes, batch, eta, beta1, beta2, epsilon } = workload;
  const devices = await init();
  const device = devices.includes("webgpu") ? "webgpu" : "wasm";
  defaultDevice(device);
  const count = labels.length;
  const classes = sizes[sizes.length - 1];
  const pictures = np.array(brightness(workload)).reshape([count, sizes[0]]);
  const targets = np.array(Int32Array.from(labels), { dtype: np.int32 });

  const zerosLike = (layers: Layers) =>
    tree.map((a: np.Array) => np.zeros(a.shape), tree.ref(layers)) as Layers;
  const picture = squarePicture(sizes[0]);
  const stages = parseConvolutions(workload.convolutions);
  let shape = picture;
  const shapes = stages.map((stage) => {
    const input = shape;
    shape = pooledShape(convolvedShape(input, stage.filters, stage.window), stage.pool);
    return { stage, input, pooled: shape };
  });
  const widths = [sizeOf(shape), ...sizes.slice(1)];
  const filters: Layers = shapes.map(({ input, stage }) => {
    const { size } = stage.window;
    const [inputs, outputs] = [input.channels * size * size, stage.filters * size * size];
    const w = xavier(inputs, outputs).subarray(0, stage.filters * inputs);
    return {
      w: np.array(w).reshape([stage.filters, input.channels, size, size]),
      b: np.zeros([1, stage.filters, 1, 1]),
    };
  });
  const dense: Layers = widths.slice(1).map((outputs, k) => ({
    w: np.array(xavier(widths[k], outputs)).reshape([widths[k], outputs]),
    b: np.zeros([outputs]),
  }));
  let layers: Layers = [...filters, ...dense];
  let m = zerosLike(layers);
  let v = zerosLike(layers);
  let t = 0;

  const lossOf = (parameters: Layers, x: np.Array, y: np.Array): np.Array => {
    const count = x.shape[0];
    let z = stages.length > 0 ? x.reshape([count, 1, picture.height, picture.width]) : x;
    for (const [k, { w, b }] of parameters.entries()) {
      const shape = shapes[k];
      if (shape) {
        const { pooled, stage } = shape;
        z = nn.relu(lax.conv(z, w, [1, 1], "VALID").add(b));
        z = z
          .reshape([count, stage.filters, pooled.height, stage.pool, pooled.width, stage.pool])
          .max([3, 5]);
        if (k === shapes.length - 1) z = z.reshape([count, widths[0]]);
      } else {
        z = np.dot(z, w).add(b);
        if (k < parameters.length - 1) z = nn.relu(z);
      }
    }
    return nn
      .logSoftmax(z)
      .mul(y)
      .sum()
      .mul(-1 / count);
  };

  const step = jit(
    (
      parameters: Layers,
      m: Layers,
      v: Layers,
      x: np.Array,
      labels: np.Array,
      correction1: np.Array,
      correction2: np.Array,
    ) => {
      const y = nn.oneHot(labels, classes);
      const [loss, gradients] = valueAndGrad(lossOf)(tree.ref(parameters), x, y);
      const average = (beta: number, old: np.Array, fresh: np.Array) =>
        old.mul(beta).add(fresh.mul(1 - beta));
      m = tree.map((old: np.Array, g: np.Array) => average(beta1, old, g), m, tree.ref(gradients)) as Layers;
      v = tree.map((old: np.Array, g: np.Array) => average(beta2, old, np.square(g)), v, gradients) as Layers;
      const move = (w: np.Array, m: np.Array, v: np.Array) => {
        const below = np.sqrt(v.mul(correction2.ref)).add(epsilon);
        return w.sub(m.mul(correction1.ref).mul(eta).div(below));
      };
      const moved = tree.map(move, parameters, tree.ref(m), tree.ref(v)) as Layers;
      correction1.dispose();
      correction2.dispose();
      return { moved, m, v, loss };
    },
  );

  return {
    name: `jax-js, ${device}`,
    async epoch() {
      let sum = np.array(0);
      let steps = 0;
      for (const rows of shuffledBatches(count, batch)) {
        t++;
        const indices = np.array(rows, { dtype: np.int32 });
        const after = step(
          layers,
          m,
          v,
          pictures.ref.slice(indices.ref),
          targets.ref.slice(indices),
          np.array(1 / (1 - beta1 ** t)),
          np.array(1 / (1 - beta2 ** t)),
        );
        layers = after.moved;
        m = after.m;
        v = after.v;
        sum = sum.add(after.loss);
        steps++;
      }
      await blockUntilReady(tree.ref(layers));
      return ((await sum.jsAsync()) as number) / steps;
    },
  };
});
