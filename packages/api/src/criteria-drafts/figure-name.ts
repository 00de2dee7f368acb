import { fieldName } from '../criteria-diff/change-sentence.ts'
import type { Names } from '../criteria-diff/names.ts'
import type { DiffLanguage } from '../text/diff.ts'

/** A draft need not hold together: its ids stand for themselves. */
const noNames: Names = { part: () => undefined, word: id => id }

/** Lists of steps: the second step of bands is called `bậc 2`. */
const steps = new Set(['bands', 'classes', 'byBlockSize'])

/** Words of the language that have no name in print say nothing to whoever fills a form. */
const withName = (field: readonly string[], t: DiffLanguage): readonly string[] => {
  const named = field.filter(
    key => Object.hasOwn(t.text.fields, key) || Object.hasOwn(t.text.languages, key) || /^\d+$/.test(key),
  )
  return named.length > 0 ? named : field.slice(-1)
}

/**
 * What a figure is called in a form, by its place in its row.
 *
 * Example: `figureName(['points', 'bands', '1', 'from'], t)` is “bậc 2: từ”.
 */
export const figureName = (field: readonly string[], t: DiffLanguage): string => {
  const own = t.text.figures[field.at(-1) ?? '']
  if (own !== undefined) return own
  const at = field.findIndex((key, i) => steps.has(field[i - 1] ?? '') && /^\d+$/.test(key))
  if (at < 0) return fieldName(withName(field, t), noNames, t)
  const step = t.text.step(t.count(Number(field[at]) + 1))
  return at === field.length - 1 ? step : `${step}: ${figureName(field.slice(at + 1), t)}`
}
