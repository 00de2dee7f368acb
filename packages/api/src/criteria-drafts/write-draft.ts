import type { CriteriaSet } from '@thidua/scoring/criteria'
import { stringify } from 'yaml'

type Text = string | readonly Text[] | { readonly [key: string]: Text }

/** Every scalar as text: the reader takes no scalar for a number, so none may be written as one. */
const asTexts = (value: unknown): Text => {
  if (Array.isArray(value)) return value.map(asTexts)
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, asTexts(inner)]])),
  )
}

/** Columns after which a long text goes on in the next line. */
const lineWidth = 120

/** A criteria set as YAML that people can go on writing. Read again it is the same set, with the same digest. */
const writeDraft = (set: CriteriaSet): string => stringify(asTexts(set), { schema: 'failsafe', lineWidth })

/** A copy for the period that begins on a day: another version of the same set, in force from that day on. */
export const copyOf = ({ effective, ...set }: CriteriaSet, version: string): string => {
  const { to: _, ...kept } = effective
  return writeDraft({ ...set, version, effective: { ...kept, from: version } })
}
