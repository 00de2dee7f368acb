import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By how long their files take where nobody has measured them yet, as in a fresh clone: half a minute, then seconds. */
const longest = [
  /\/tests\/(browser|archive|faults|package)\//,
  /\/tests\/(db\/embedded-folder|web\/(cut-off-import|start)|api\/(imports|work-pool|command-line-verbs))\./,
  /\/tests\/(api|db|journal|ops|properties|web)\//,
]

const rankOf = ({ moduleId }: TestSpecification): number => {
  const found = longest.findIndex(pattern => pattern.test(moduleId))
  return found < 0 ? longest.length : found
}

/** The longest files first, so that no core waits for another at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b))
  }
}
