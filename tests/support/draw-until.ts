import fc from 'fast-check'

/** Draws anew, with another seed each time, until a coverage is reached: a rare kind may need more cases than the others. */
export const drawUntil = <T>(
  property: fc.IProperty<T>,
  numRuns: number,
  enough: () => boolean,
  rounds = 6,
): void => {
  const seed = fc.readConfigureGlobal().seed ?? 0
  let round = 0
  do fc.assert(property, { numRuns, seed: seed + round })
  while (++round < rounds && !enough())
}
