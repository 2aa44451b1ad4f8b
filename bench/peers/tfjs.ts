import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import { brightness, offerPeer, shuffledBatches, xavier } from "./peer.js";

/** TensorFlow.js on its WebAssembly backend, with its own gradients and its own Adam. */
offerPeer(async (workload) => {
  const { labels, sizes, batch, eta, beta1, beta2, epsilon } = workload;
  setWasmPaths("tfjs/");
  await tf.setBackend("wasm");
  await tf.ready();
  const classes = sizes[sizes.length - 1];
  const pictures = tf.tensor2d(brightness(workload), [labels.length, sizes[0]]);
  const targets = tf.oneHot(tf.tensor1d(Int32Array.from(labels), "int32"), classes).toFloat();
  const layers = sizes.slice(1).map((outputs, k) => ({
    w: tf.variable(tf.tensor2d(xavier(sizes[k], outputs), [sizes[k], outputs])),
    b: tf.variable(tf.zeros([outputs])),
  }));
  const optimiser = tf.train.adam(eta, beta1, beta2, epsilon);

  function lossOf(x: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar {
    let z: tf.Tensor2D = x;
    for (const [k, { w, b }] of layers.entries()) {
      z = z.matMul<tf.Tensor2D>(w as unknown as tf.Tensor2D).add(b);
      if (k < layers.length - 1) z = z.relu();
    }
    return tf.losses.softmaxCrossEntropy(y, z);
  }

  return {
    name: `TensorFlow.js ${tf.version_core}, ${tf.getBackend()}`,
    epoch() {
      let sum = 0;
      let steps = 0;
      for (const rows of shuffledBatches(labels.length, batch)) {
        sum += tf.tidy(() => {
          const indices = tf.tensor1d(rows, "int32");
          const x = pictures.gather<tf.Tensor2D>(indices);
          const y = (targets as tf.Tensor2D).gather<tf.Tensor2D>(indices);
          const cost = optimiser.minimize(() => lossOf(x, y), true);
          return cost === null ? Number.NaN : cost.dataSync()[0];
        }) as unknown as number;
        steps++;
      }
      return sum / steps;
    },
  };
});
