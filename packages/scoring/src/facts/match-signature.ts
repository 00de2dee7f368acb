import type { ActivityFilter } from '../language/schema/fact-definition.ts'
import type { CellSignature } from './cell.ts'

const fits = (wanted: readonly string[] | undefined, value: string | null): boolean =>
  wanted === undefined || (value !== null && wanted.includes(value))

const fitsLevel = (filter: ActivityFilter, level: string | null, levels: readonly string[]): boolean => {
  if (!fits(filter.level, level)) return false
  if (filter.levelAtLeast === undefined) return true
  return level !== null && levels.indexOf(level) >= levels.indexOf(filter.levelAtLeast)
}

/** Filters that one field's value passes, remembered by value as a list of flags. */
const byValue = (
  filters: readonly (ActivityFilter | undefined)[],
  passes: (filter: ActivityFilter, value: string | null) => boolean,
) => {
  const known = new Map<string | null, Uint8Array>()
  return (value: string | null): Uint8Array => {
    const found = known.get(value)
    if (found) return found
    const flags = Uint8Array.from(filters, filter => (filter === undefined || passes(filter, value) ? 1 : 0))
    known.set(value, flags)
    return flags
  }
}

/** Which filters take this kind of activity, whatever its date: every field is asked once per value. */
export const createMatcher = (
  filters: readonly (ActivityFilter | undefined)[],
  levels: readonly string[],
): ((cell: CellSignature) => readonly number[]) => {
  const byKind = byValue(filters, (filter, kind) => fits(filter.kind, kind))
  const byChannel = byValue(filters, (filter, channel) => fits(filter.channel, channel))
  const byLevel = byValue(filters, (filter, level) => fitsLevel(filter, level, levels))
  const byPartner = byValue(filters, (filter, partner) => fits(filter.partner, partner))
  const byEvidence = byValue(
    filters,
    (filter, evidence) => filter.evidence === undefined || filter.evidence === evidence,
  )
  return cell => {
    const kind = byKind(cell.kind)
    const channel = byChannel(cell.channel)
    const level = byLevel(cell.level)
    const partner = byPartner(cell.partner)
    const evidence = byEvidence(cell.evidence ? 'present' : 'missing')
    const passing: number[] = []
    for (let i = 0; i < filters.length; i++)
      if (kind[i] && channel[i] && level[i] && partner[i] && evidence[i]) passing.push(i)
    return passing
  }
}
