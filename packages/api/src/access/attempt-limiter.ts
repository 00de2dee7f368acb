import { issue } from '@thidua/scoring/issues'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { ProblemException } from '../problem.ts'

/** Counts what one address does, and refuses when it is too much. Counts live in this process. */
export interface AttemptLimiter {
  /** Refuses with 429 when the address has used up its attempts. */
  check(address: string): Promise<void>
  /** Uses one attempt up. */
  count(address: string): Promise<void>
}

/** So many addresses are remembered; the one counted first is forgotten for the next. */
const mostAddresses = 20_000

export const createAttemptLimiter = (options: {
  readonly attempts: number
  readonly seconds: number
  readonly addresses?: number
}): AttemptLimiter => {
  const { attempts, seconds, addresses = mostAddresses } = options
  const limiter = new RateLimiterMemory({ points: attempts, duration: seconds })
  const counted = new Set<string>()
  const remember = async (address: string): Promise<void> => {
    counted.add(address)
    for (const oldest of counted) {
      if (counted.size <= addresses) break
      counted.delete(oldest)
      await limiter.delete(oldest)
    }
  }
  return {
    check: async address => {
      const state = await limiter.get(address)
      if (!state || state.consumedPoints < attempts) return
      const wait = Math.max(1, Math.ceil(state.msBeforeNext / 1000))
      throw new ProblemException([issue('too-many-attempts', [], { seconds: String(wait) })], wait)
    },
    count: async address => {
      await limiter.penalty(address)
      await remember(address)
    },
  }
}
