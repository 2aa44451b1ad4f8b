import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("says of a course from elsewhere that can't be read where it has to lie", async () => {
  const folder = mkdtempSync(join(tmpdir(), "course-"));
  const course = join(folder, "mine.ts");
  writeFileSync(course, 'throw new Error("cycle");');
  const read = promisify(execFile)(process.execPath, ["--import", "tsx", "site/course/chosen.ts"], {
    env: { ...process.env, WORKBOOK_COURSE: course },
  });
  await expect(read).rejects.toThrow(`course must lie in the folder of the workbook: ${course}`);
  rmSync(folder, { recursive: true });
});
