import { failure, type Issue, type Result, success } from '@thidua/scoring/issues'

/** Leaves a stream or a transaction because of expected trouble, which `settled` turns back into a value. */
export class Unusable extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: Issue | readonly Issue[]) {
    const all = [issues].flat()
    super(all.map(({ code }) => code).join(', '))
    this.issues = all
  }
}

/** What the work gave, or the expected trouble that ended it; a bug stays an exception. */
export const settled = async <T>(work: Promise<T>): Promise<Result<T>> => {
  try {
    return success(await work)
  } catch (error) {
    if (error instanceof Unusable) return failure(error.issues)
    throw error
  }
}
