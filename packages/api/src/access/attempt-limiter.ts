import { issue } from '@thidua/scoring/issues'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { ProblemException } from '../problem.ts'

/** Counts what one address does, and refuses when it is too much. Counts live in this process. */
export interface AttemptLimiter {
  /** Refuses with 429 when the address has used up its attempts. */
  check(address: string): Promise<void>
  /** Uses one attempt up. */
  count(address: string): Promise<void>
}

export const createAttemptLimiter = (options: {
  readonly attempts: number
  readonly seconds: number
}): AttemptLimiter => {
  const limiter = new RateLimiterMemory({ points: options.attempts, duration: options.seconds })
  const refuse = ({ msBeforeNext }: RateLimiterRes): never => {
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
    throw new ProblemException([issue('too-many-attempts', [], { seconds: String(seconds) })], seconds)
  }
  return {
    check: async address => {
      const state = await limiter.get(address)
      if (state && state.consumedPoints >= options.attempts) refuse(state)
    },
    count: async address => {
      await limiter.penalty(address)
    },
  }
}
