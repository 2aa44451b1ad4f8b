/** Resolves when a page that was made wider, narrower, light or dark has drawn itself anew, after two seconds at the latest. */
export async function settle(): Promise<void> {
  const until = performance.now() + 2000;
  let height = -1;
  for (let quiet = 0; quiet < 3 && performance.now() < until; ) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const isQuiet =
      document.documentElement.scrollHeight === height && !document.querySelector("observablehq-loading");
    height = document.documentElement.scrollHeight;
    quiet = isQuiet ? quiet + 1 : 0;
  }
}
