import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/register_all_gradients.js";
import { brightness, offerPeer, shuffledBatches, xavier } from "./peer.js";

/** TensorFlow.js on its WebAssembly backend, with its own gradients and its own Adam. */
offerPeer(async (workload) => {
  const { labels, sizes, batch, eta, beta1, beta2, epsilon } = workload;
  setWasmPaths("./");
  await tf.setBackend("wasm");
  await tf.ready();
  const classes = sizes[sizes.length - 1];
  const pictures = tf.tensor2d(brightness(workload), [labels.length, sizes[0]]);
  const targets = tf.cast(tf.oneHot(tf.tensor1d(Int32Array.from(labels), "int32"), classes), "float32");
  const layers = sizes.slice(1).map((outputs, k) => ({
    w: tf.variable(tf.tensor2d(xavier(sizes[k], outputs), [sizes[k], outputs])),
    b: tf.variable(tf.zeros([outputs])),
  }));
  const optimiser = tf.train.adam(eta, beta1, beta2, epsilon);

  function lossOf(x: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar {
    let z: tf.Tensor2D = x;
    for (const [k, { w, b }] of layers.entries()) {
      z = tf.add(tf.matMul(z, w as unknown as tf.Tensor2D), b);
      if (k < layers.length - 1) z = tf.relu(z);
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
          const x = tf.gather(pictures, indices);
          const y = tf.gather(targets as tf.Tensor2D, indices);
          const cost = optimiser.minimize(() => lossOf(x, y), true);
          return cost === null ? Number.NaN : cost.dataSync()[0];
        }) as unknown as number;
        steps++;
      }
      return sum / steps;
    },
  };
});
