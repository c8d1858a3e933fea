import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, the longest first; where the times of earlier runs are not at hand, vitest knows sizes only. */
const SLOWEST = [
  "browser/gallery/figures-all",
  "browser/designs/use-events",
  "browser/designs/use-view",
  "browser/designs/use-looks",
  "browser/canvas/parity",
  "browser/designs/moves",
  "browser/gallery/figures-other",
  "browser/gallery/examples",
  "browser/gallery/snippets",
  "browser/views",
  "browser/shell/life",
  "browser/accessibility",
];

/** So that none of them begins when all others are done, and keeps one worker busy alone. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = SLOWEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return index < 0 ? SLOWEST.length : index;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
