import type { Plain } from '@thidua/scoring/criteria'
import type { DiffLanguage } from '../text/diff.ts'
import type { Names } from './names.ts'

const number = /^-?\d+(\.\d+)?$/
const date = /^\d{4}-\d{2}-\d{2}$/
const dayOfYear = /^(\d{2})-(\d{2})$/

/** Text whose digits are no number. */
const worded = new Set(['clause', 'id', 'vi', 'en', 'aliases'])

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)

const isFields = (value: Plain): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !isList(value)

const operators: Readonly<Record<string, string>> = {
  sum: ' + ',
  product: ' × ',
  difference: ' − ',
  ratio: ' / ',
}

const scalarText = (value: string, key: string, names: Names, t: DiffLanguage): string => {
  if (worded.has(key)) return value
  if (number.test(value)) return t.exact(value)
  if (date.test(value)) return t.date(value)
  const day = dayOfYear.exec(value)
  return day ? `${day[2]}/${day[1]}` : names.word(value)
}

/** Expressions of two and more as sums and quotients; inner ones in brackets. */
const operation = (key: string, parts: readonly Plain[], names: Names, t: DiffLanguage): string =>
  parts
    .map(part => {
      const text = plainText(part, key, names, t)
      return typeof part === 'object' ? `(${text})` : text
    })
    .join(operators[key])

/** Plain data of a criteria set in words: names for ids, the language's way of writing figures and dates. */
export const plainText = (value: Plain, key: string, names: Names, t: DiffLanguage): string => {
  const { text } = t
  if (value === null) return text.nothing
  if (typeof value === 'boolean') return value ? text.yes : text.no
  if (typeof value === 'number') return t.exact(String(value))
  if (typeof value === 'string') return scalarText(value, key, names, t)
  if (isList(value)) return value.map(item => plainText(item, key, names, t)).join('; ')
  if (typeof value.vi === 'string' && typeof value.en === 'string')
    return t.label({ vi: value.vi, en: value.en })
  return Object.entries(value)
    .map(([name, inner]) => {
      if (Object.hasOwn(operators, name) && isList(inner)) return operation(name, inner, names, t)
      const phrase = text.phrases[name]
      if (phrase && isFields(inner)) {
        const [first = '', second = ''] = Object.entries(inner).map(([key, part]) =>
          plainText(part, key, names, t),
        )
        return phrase(first, second)
      }
      const word = text.fields[name] ?? name
      const inside = plainText(inner, name, names, t)
      return isFields(inner) && !Object.hasOwn(inner, 'vi') ? `${word} (${inside})` : `${word} ${inside}`
    })
    .join(', ')
}
