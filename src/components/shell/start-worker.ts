declare global {
  /** Workers that the page has begun before its cells, by their addresses. */
  var earlyWorkers: Map<string, Worker> | undefined;
}

/**
 * A worker of modules: the one that the page has begun before its cells, where nobody has taken it yet, or another.
 *
 * @param address as `import.meta.resolve` gives it
 */
export function startWorker(address: string): Worker {
  const early = globalThis.earlyWorkers?.get(address);
  globalThis.earlyWorkers?.delete(address);
  return early ?? new Worker(address, { type: "module" });
}
