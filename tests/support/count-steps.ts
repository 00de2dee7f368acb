// biome-ignore-all lint/suspicious/noExplicitAny: methods of every kind are wrapped alike
import { Session } from 'node:inspector/promises'

/**
 * How much work was done, as a number that is the same on every machine: blocks of our own code that were run, by
 * V8's own counters, and what the language's functions on texts and lists went through, by their arguments. Of a
 * regular expression it counts how far it came; where one goes back over its text, `poison.test.ts` would not end.
 */
export const countSteps = async (work: () => Promise<unknown>): Promise<number> => {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const natives = watchNatives()
  try {
    await work()
  } finally {
    natives.restore()
  }
  const { result } = await session.post('Profiler.takePreciseCoverage')
  await session.post('Profiler.stopPreciseCoverage')
  session.disconnect()
  const blocks = result
    .filter(({ url }) => /\/packages\/api\/(?:src|dist)\/intake\//.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
  return blocks.reduce((sum, count) => sum + count, 0) + natives.steps()
}

type Method = (this: any, ...given: any[]) => any

/** Counts what functions of the language go through, until it is told to stop. */
const watchNatives = () => {
  let steps = 0
  const undo: (() => void)[] = []
  const wrap = (
    owner: object,
    name: string | symbol,
    costOf: (self: any, given: any[], answer: any) => number,
  ) => {
    const methods = owner as Record<string | symbol, Method>
    const original = methods[name]!
    const descriptor = Object.getOwnPropertyDescriptor(owner, name)!
    Object.defineProperty(owner, name, {
      ...descriptor,
      value(this: any, ...given: any[]) {
        const answer = original.apply(this, given)
        steps += costOf(this, given, answer)
        return answer
      },
    })
    undo.push(() => Object.defineProperty(owner, name, descriptor))
  }
  const whole = (self: { readonly length: number }): number => self.length
  const found = (self: { readonly length: number }, [, from = 0]: any[], answer: number): number =>
    Math.max(0, (answer < 0 ? self.length : answer) - Math.max(0, Number(from))) + 1
  for (const name of ['includes', 'trim', 'toLowerCase', 'toUpperCase']) wrap(String.prototype, name, whole)
  // Marks of one letter are put in order one by one, and each parameter that goes has the whole address written anew.
  wrap(String.prototype, 'normalize', (text: string) =>
    [...text.matchAll(/\p{M}+/gu)].reduce((sum, [{ length }]) => sum + length * length, text.length),
  )
  wrap(URLSearchParams.prototype, 'delete', ({ size }: URLSearchParams) => size)
  wrap(String.prototype, 'indexOf', found)
  wrap(String.prototype, 'slice', (_, __, answer) => answer.length)
  for (const name of ['includes', 'slice', 'concat', 'toSorted', 'join']) wrap(Array.prototype, name, whole)
  wrap(Array.prototype, 'indexOf', found)
  wrap(RegExp.prototype, 'exec', (self: RegExp, [text], answer: RegExpExecArray | null) => {
    if (answer === null) return self.sticky ? 1 : String(text).length
    return answer[0].length + (self.global || self.sticky ? 1 : answer.index)
  })
  return {
    steps: () => steps,
    restore: () => {
      for (const back of undo.reverse()) back()
    },
  }
}
