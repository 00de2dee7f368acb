import { expect, test } from 'vitest'
import { blockWords } from '../../packages/scoring/src/language/expressions/block.ts'
import { createHints } from '../../packages/scoring/src/language/reading/nearest.ts'
import { known } from '../../packages/scoring/src/language/value.ts'
import { add, type Exact, fraction, negate, sum, zero } from '../../packages/scoring/src/numbers/exact.ts'
import { checkUnits } from '../support/check-units.ts'

// Steps are counted, never seconds: input two and four times as long may take little more than two and four times the steps.

const growth = (steps: (size: number) => number, size: number): readonly number[] => {
  const [first, second, fourth] = [steps(size), steps(size * 2), steps(size * 4)] as const
  return [second / first, fourth / first]
}

/** Twice the input: linear steps double, those of a sort do a little more, squares are four times as many. */
const expectNearlyLinear = (steps: (size: number) => number, size: number): void => {
  const [twice, fourTimes] = growth(steps, size) as [number, number]
  expect(twice).toBeLessThan(2.7)
  expect(fourTimes).toBeLessThan(6.5)
}

/** Numbers that count how often they are looked at. */
const counted = (size: number) => {
  const looked = { times: 0 }
  const numbers = Array.from({ length: size }, (_, i): Exact => {
    const n = (i * 7919) % size
    return {
      get n() {
        looked.times++
        return n
      },
      d: 1,
    } as Exact
  })
  return { looked, numbers }
}

test.each(['percentile', 'blockPlace', 'toLeader', 'minMax', 'blockSum', 'blockMax'] as const)(
  'a figure of a block that each of its units reads: %s',
  word => {
    const steps = (size: number): number => {
      const { looked, numbers } = counted(size)
      const reader = (value: Exact) => () => known(value)
      const own = { at: 0 }
      const compiled = blockWords[word].compile(
        { [word]: 'n' } as never,
        {
          read: () => () => known(numbers[own.at] as Exact),
          peers: () => ({ isOwn: true, read: reader(numbers[0] as Exact) }),
        } as never,
      )
      for (; own.at < size; own.at++) compiled(own.at, '', { peersOf: () => numbers } as never)
      return looked.times
    }
    expectNearlyLinear(steps, 200)
  },
)

test('hints to unknown names: as many as a person can read, then none', () => {
  const steps = (size: number): number => {
    let looked = 0
    const names = Array.from({ length: size }, (_, i) => `name-${i}`)
    const watched = {
      *[Symbol.iterator]() {
        for (const name of names) {
          looked++
          yield name
        }
      },
    }
    const hint = createHints(20_000)
    for (const name of names) hint(`${name}x`, watched)
    return looked
  }
  expectNearlyLinear(steps, 500)
})

test('parents above each other', () => {
  const steps = (size: number): number => {
    let looked = 0
    const units = Array.from({ length: size }, (_, i) => ({
      id: `u${i}`,
      get parent() {
        looked++
        return i === 0 ? undefined : `u${i - 1}`
      },
    }))
    checkUnits(units)
    return looked
  }
  expectNearlyLinear(steps, 400)
})

test('fractions whose denominators have nothing in common have the sum that they have one after another', () => {
  const primes: number[] = []
  for (let n = 10_007; primes.length < 300; n += 2) if (primes.every(p => n % p !== 0)) primes.push(n)
  const fractions = primes.map((prime, i) => fraction(i % 2 === 0 ? i : -i, prime))
  const oneAfterAnother = fractions.reduce(add)
  expect(sum(fractions)).toEqual(oneAfterAnother)
  expect(sum([...fractions, ...fractions.map(negate)])).toEqual(zero)
  expect(sum([fraction(1, 3), fraction(1, 7), fraction(1, 11)])).toEqual({ n: 131, d: 231 })
})
