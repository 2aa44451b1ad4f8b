import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Test files in their usual order, those with a page of their own last. Vitest goes on in a process only while the next file
 * wants the same environment: in turns, each would begin with a new one, which has every module still to load.
 */
export class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const withPage = new Set(sorted.filter(wantsPage));
    return [...sorted.filter((file) => !withPage.has(file)), ...withPage];
  }
}

function wantsPage({ moduleId }: TestSpecification): boolean {
  return readFileSync(moduleId, "utf8").startsWith("// @vitest-environment jsdom");
}
