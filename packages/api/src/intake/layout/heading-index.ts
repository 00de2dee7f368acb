import type { CriteriaSet } from '@thidua/scoring'
import { type Family, families } from '../types.ts'
import { foldedKey, looseKey } from '../values/text-key.ts'
import { type FieldDefinition, familyFields } from '../words/fields.ts'

/** A heading understood: the field, and how near to its canonical name the heading is (0 = the name itself). */
export interface HeadingMeaning {
  readonly field: FieldDefinition
  readonly rank: number
}

/** What every heading means, family by family. */
export interface HeadingIndex {
  readonly fields: Readonly<Record<Family, readonly FieldDefinition[]>>
  find(family: Family, heading: string): HeadingMeaning | undefined
  /** Whether the text is a heading of any family: a quick test for every row of a file. */
  isHeading(text: string): boolean
}

interface Meanings {
  readonly exact: Map<string, HeadingMeaning>
  /** Without diacritics; a heading that two fields share so is left out. */
  readonly folded: Map<string, HeadingMeaning | undefined>
}

/** Prefix of the field of a unit's attribute: `attribute:staff`. */
export const attributePrefix = 'attribute:'

/** Columns of the attributes are named by the criteria set. */
export function indexHeadings(criteriaSet: CriteriaSet): HeadingIndex {
  const attributes = Object.entries(criteriaSet.attributes).map(
    ([id, { label, aliases = [] }]): FieldDefinition => ({
      id: attributePrefix + id,
      headings: [label.vi, label.en, ...aliases, id],
      need: 'optional',
      isAmount: true,
    }),
  )
  const fields = { ...familyFields, units: [...familyFields.units, ...attributes] }
  const meanings = new Map(families.map(family => [family, meaningsOf(fields[family])]))
  const known = new Map<string, boolean>()
  const find = (family: Family, heading: string) => findIn(meanings.get(family)!, heading)
  const isHeading = (text: string): boolean => {
    if (text.length > 60) return false
    const cached = known.get(text)
    if (cached !== undefined) return cached
    const answer = families.some(family => find(family, text) !== undefined)
    if (known.size < 10_000) known.set(text, answer)
    return answer
  }
  return { fields, find, isHeading }
}

function meaningsOf(fields: readonly FieldDefinition[]): Meanings {
  const exact = new Map<string, HeadingMeaning>()
  const folded = new Map<string, HeadingMeaning | undefined>()
  for (const field of fields) {
    for (const [rank, heading] of field.headings.entries()) {
      const meaning = { field, rank }
      const key = looseKey(heading)
      if (!exact.has(key)) exact.set(key, meaning)
      const plain = foldedKey(heading)
      if (!folded.has(plain)) folded.set(plain, meaning)
      else if (folded.get(plain)?.field.id !== field.id) folded.set(plain, undefined)
    }
  }
  return { exact, folded }
}

/** As written, then without what stands in brackets: `Số lượng (bài)`, `Ngày (dd/mm/yyyy)`. */
function findIn({ exact, folded }: Meanings, heading: string): HeadingMeaning | undefined {
  const bare = heading.replace(/\([^)]*\)/g, ' ')
  return (
    exact.get(looseKey(heading)) ??
    exact.get(looseKey(bare)) ??
    folded.get(foldedKey(heading)) ??
    folded.get(foldedKey(bare))
  )
}
