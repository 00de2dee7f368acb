import type { Family } from '../intake/records.ts'
import { waitsAgain } from './compare-stored.ts'
import type { PreviewEffects } from './import.schema.ts'
import type { StoredRow } from './store-group.ts'

/** What a preview has come to so far; `moved` has the units that would enter or leave each block. */
export interface PreviewTally extends Omit<PreviewEffects, 'blocks' | 'families'> {
  readonly families: Readonly<Partial<Record<Family, Omit<PreviewEffects['families'][number], 'family'>>>>
  readonly moved: Readonly<Record<string, number>>
}

export const noEffects: PreviewTally = { families: {}, erasing: 0, waitingAgain: 0, differing: 0, moved: {} }

const partOf = { new: 'new', changed: 'changed', 'already-stored': 'alreadyStored' } as const

/** Adds the rows of a group; they are of one family. */
export const tallyRows = (tally: PreviewTally, family: Family, rows: readonly StoredRow[]): PreviewTally => {
  const sums = { ...(tally.families[family] ?? { new: 0, changed: 0, alreadyStored: 0 }) }
  const moved: Record<string, number> = { ...tally.moved }
  const move = (block: unknown, by: number): void => {
    if (typeof block === 'string') moved[block] = (moved[block] ?? 0) + by
  }
  let { erasing, waitingAgain } = tally
  for (const { outcome, erases, comparison } of rows) {
    if (outcome !== 'repeated' && outcome !== 'rejected') sums[partOf[outcome]]++
    if (erases) erasing++
    if (comparison === undefined) continue
    if (waitsAgain(comparison)) waitingAgain++
    if (family === 'units') {
      move(comparison.before?.block, -1)
      move(comparison.after?.block, 1)
    }
  }
  return { ...tally, families: { ...tally.families, [family]: sums }, erasing, waitingAgain, moved }
}

interface BlockSize {
  readonly id: string
  readonly label: string
  readonly units: number
}

/** The tally as it is told; `blocks` are those of the period, with those that the file adds. */
export const effectsOf = (
  { families, moved, ...sums }: PreviewTally,
  blocks: readonly BlockSize[],
): PreviewEffects => ({
  ...sums,
  families: Object.entries(families).map(([family, counts]) => ({ family: family as Family, ...counts })),
  blocks: Object.entries(moved).flatMap(([block, by]) => {
    if (by === 0) return []
    const { label = block, units: before = 0 } = blocks.find(({ id }) => id === block) ?? {}
    return [{ block, label, before, after: before + by }]
  }),
})
