import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'

/** What one guess costs: N as a power of two, block size, lanes. 2^17 and 8 take 128 MB and about 0.4 s. */
export interface PasswordCost {
  readonly log2N: number
  readonly r: number
  readonly p: number
}

const fullCost: PasswordCost = { log2N: 17, r: 8, p: 1 }

export interface CheckedPassword {
  readonly isRight: boolean
  /** It was hashed at another cost than today's: hash it again while it is known. */
  readonly isOutdated: boolean
}

export interface PasswordHasher {
  /** The hash to store; it names its own cost. Fails with `work-queue-full` where too many wait. */
  hash(password: string): Promise<Result<string>>
  /**
   * Compares with a stored hash. Null takes as long and is never right, so that nobody learns from the time of an answer
   * which logins there are. `isFirst`: goes before others and is not refused for their number.
   */
  check(password: string, stored: string | null, isFirst?: boolean): Promise<Result<CheckedPassword>>
}

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)
const keyBytes = 32

/** However a keyboard composes letters, it is the same password. */
const keyOf = (password: string, salt: Buffer, { log2N, r, p }: PasswordCost): Promise<Buffer> =>
  derive(password.normalize('NFKC'), salt, keyBytes, {
    N: 2 ** log2N,
    r,
    p,
    maxmem: 2 ** log2N * r * 128 * 2,
  })

const written = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d)\$([\w+/]+)\$([\w+/]+)$/

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

const readHash = (stored: string) => {
  const [, log2N, r, p, salt = '', key = ''] = written.exec(stored) ?? []
  return {
    cost: { log2N: Number(log2N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
}

/** Each takes 128 MB, so no more than two are computed at once; who waits behind fifty comes again. */
const [atOnce, mostWaiting] = [2, 50]

const inTurns = () => {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(isFirst: boolean, work: () => Promise<T>): Promise<Result<T>> => {
    if (running === atOnce) {
      if (!isFirst && waiting.length >= mostWaiting)
        return failure([issue('work-queue-full', [], { seconds: '20' })])
      await new Promise<void>(resolve => (isFirst ? waiting.unshift(resolve) : waiting.push(resolve)))
    } else running++
    try {
      return success(await work())
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

/** Example: `const { hash } = createPasswordHasher()`. Tests give a lower cost. */
export const createPasswordHasher = (cost: PasswordCost = fullCost): PasswordHasher => {
  const turn = inTurns()
  const nobodys = { cost, salt: randomBytes(16), key: randomBytes(keyBytes) }
  return {
    hash: password =>
      turn(false, async () => {
        const salt = randomBytes(16)
        const key = await keyOf(password, salt, cost)
        const { log2N, r, p } = cost
        return `$scrypt$ln=${log2N},r=${r},p=${p}$${unpadded(salt)}$${unpadded(key)}`
      }),
    check: (password, stored, isFirst = false) =>
      turn(isFirst, async () => {
        const expected = stored === null ? nobodys : readHash(stored)
        const key = await keyOf(password, expected.salt, expected.cost)
        return {
          isRight: timingSafeEqual(key, expected.key) && stored !== null,
          isOutdated: Object.entries(cost).some(([name, value]) => expected.cost[name as 'r'] !== value),
        }
      }),
  }
}
