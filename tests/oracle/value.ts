import type { Fraction } from './fraction.ts'

/** What a rule reads: a number, the names of what is missing, or not applicable. */
export type Reading = { readonly is: Fraction } | { readonly missing: readonly string[] } | 'not-applicable'

export const isKnown = (reading: Reading): reading is { readonly is: Fraction } =>
  reading !== 'not-applicable' && 'is' in reading

export const unique = (names: readonly string[]): string[] => [...new Set(names)]

/** Not applicable wins over missing; missing names are gathered; otherwise the numbers are joined. */
export const together = (
  readings: readonly Reading[],
  join: (numbers: readonly Fraction[]) => Fraction,
): Reading => {
  if (readings.includes('not-applicable')) return 'not-applicable'
  const missing = readings.flatMap(reading =>
    reading !== 'not-applicable' && 'missing' in reading ? reading.missing : [],
  )
  if (missing.length > 0) return { missing: unique(missing) }
  return { is: join(readings.map(reading => (reading as { is: Fraction }).is)) }
}
