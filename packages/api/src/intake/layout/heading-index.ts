import type { CriteriaSet } from '@thidua/scoring/criteria'
import { type Family, families } from '../records.ts'
import { foldedKey, looseKey } from '../values/text-key.ts'
import type { FieldDefinition } from '../words/field.ts'
import { familyFields } from '../words/fields.ts'

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
  /**
   * Whether one or two rows with these texts may be a complete header: a quick test that never says no wrongly.
   * Each needed field of some family has a name that begins with the first word of one of the texts.
   */
  mayBeHeader(texts: readonly string[], optionalNeeds: ReadonlySet<string>): boolean
}

interface Meanings {
  readonly exact: Map<string, HeadingMeaning>
  /** Without diacritics; a heading that two fields share so is left out. */
  readonly folded: Map<string, HeadingMeaning | undefined>
}

/** Prefix of the field of a unit's attribute: `attribute:staff`. */
export const attributePrefix = 'attribute:'

/** The columns of every family; those of a unit's attributes are named by the criteria set. */
export const fieldsOf = (criteriaSet: CriteriaSet): HeadingIndex['fields'] => {
  const attributes = Object.entries(criteriaSet.attributes).map(
    ([id, { label, aliases = [] }]): FieldDefinition => ({
      id: attributePrefix + id,
      headings: [label.vi, label.en, ...aliases, id],
      need: 'optional',
      isAmount: true,
    }),
  )
  return { ...familyFields, units: [...familyFields.units, ...attributes] }
}

export function indexHeadings(criteriaSet: CriteriaSet): HeadingIndex {
  const fields = fieldsOf(criteriaSet)
  const meanings = new Map(families.map(family => [family, meaningsOf(fields[family])]))
  const find = (family: Family, heading: string) => findIn(meanings.get(family)!, heading)
  const keys = new Set(
    [...meanings.values()].flatMap(({ exact, folded }) => [...exact.keys(), ...folded.keys()]),
  )
  const isHeading = (text: string): boolean =>
    spellingsOf(text).some(([loose, folded]) => keys.has(loose) || keys.has(folded))
  const needs = families.map(family => fields[family].map(firstWordsOf))
  const mayBeHeader = (texts: readonly string[], optionalNeeds: ReadonlySet<string>): boolean => {
    // What stands in brackets is left out of a heading: then its first word is another one.
    if (texts.some(text => /^\P{L}*[([{]/u.test(text))) return true
    const words = new Set(texts.map(firstWordOf))
    return needs.some(family =>
      family.every(
        ({ need, first }) => !isNeeded(need, optionalNeeds) || first.some(word => words.has(word)),
      ),
    )
  }
  return { fields, find, isHeading, mayBeHeader }
}

export const isNeeded = (need: FieldDefinition['need'], optionalNeeds: ReadonlySet<string>): boolean =>
  need === 'required' || (need === 'section' && !optionalNeeds.has(need))

const firstWordsOf = ({ need, headings }: FieldDefinition) => ({
  need,
  first: headings.map(firstWordOf),
})

/** Without diacritics, up to the first character that keys read as a space: few words begin many texts. */
const firstWordOf = (text: string): string =>
  foldedKey(/(?:[\p{L}\p{M}\p{N}\p{Cf}]|[^\P{Cc}\s])+/u.exec(text.replace(raised, ''))?.[0] ?? '')

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

function findIn({ exact, folded }: Meanings, heading: string): HeadingMeaning | undefined {
  const spellings = spellingsOf(heading)
  for (const [loose] of spellings) {
    const meaning = exact.get(loose)
    if (meaning !== undefined) return meaning
  }
  for (const [, plain] of spellings) {
    const meaning = folded.get(plain)
    if (meaning !== undefined) return meaning
  }
  return undefined
}

/** With everything that a form adds to it. */
const longestHeading = 200
/** Marks of footnotes. */
const raised = /[\u00b9\u00b2\u00b3\u2070-\u207f]+/g
const inBrackets = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g
const isDuty = /[\s*–:-]*(?:không )?bắt buộc[\s*]*$/iu

/**
 * As written, and without what a form adds to a heading: what stands in brackets, marks of footnotes, whether it must
 * be filled in. `Số lượng (bài)`, `Ngày [bắt buộc]`, `Cấp¹`.
 */
function spellingsOf(heading: string): [loose: string, folded: string][] {
  if (heading.length > longestHeading) return []
  const bare = heading.replace(raised, '').replace(inBrackets, ' ').replace(isDuty, '')
  const spellings = bare === heading ? [heading] : [heading, bare]
  return spellings.map(spelling => [looseKey(spelling), foldedKey(spelling)])
}
