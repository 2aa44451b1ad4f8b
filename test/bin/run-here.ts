import { vi } from "vitest";

/** What a command left behind. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

let runs = 0;

/**
 * Runs a command of `bin` in this process, from its first line: what it takes Node and a compiler to start, a second for
 * each, is not what tests of its options are about. One test of each command begins it as npm does.
 *
 * @param args the words after its name
 */
export async function runHere(command: string, ...args: string[]): Promise<Ended> {
  const said = { log: [] as string[], error: [] as string[] };
  let status: number | undefined;
  const end = new Error(`${command} has ended`);
  const { argv, exitCode } = process;
  const spies = [
    ...(["log", "error"] as const).map((stream) =>
      // After its end a process says nothing.
      vi.spyOn(console, stream).mockImplementation((...words: unknown[]) => {
        if (status === undefined) said[stream].push(words.join(" "));
      }),
    ),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      said.error.push(String(text).trimEnd());
      return true;
    }),
    vi.spyOn(process, "exit").mockImplementation((code) => {
      status ??= Number(code ?? 0);
      throw end;
    }),
  ];
  process.argv = [argv[0], `bin/${command}.ts`, ...args];
  process.exitCode = undefined;
  try {
    await import(/* @vite-ignore */ `../../bin/${command}.ts?run=${runs++}`);
    status ??= Number(process.exitCode ?? 0);
  } catch (error) {
    if (error !== end) throw error;
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
  return { status: status ?? 0, stdout: said.log.join("\n"), stderr: said.error.join("\n") };
}
