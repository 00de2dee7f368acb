import type { Change, Plain } from '@thidua/scoring/criteria'
import type { DiffLanguage } from '../text/diff.ts'
import type { Names } from './names.ts'
import { plainText } from './plain-text.ts'

/** Which figure of a part: `points › bands from 0.9`; positions in a list count from one. */
export const fieldName = (field: readonly string[], names: Names, t: DiffLanguage): string => {
  const { fields, languages, everything } = t.text
  if (field.length === 0) return everything
  return field
    .map((key, i) => {
      if ((key === 'vi' || key === 'en') && i === field.length - 1) return `(${languages[key]})`
      const isPosition =
        /^\d+$/.test(key) && !['bands', 'classes', 'byBlockSize'].includes(field[i - 1] ?? '')
      return isPosition ? String(Number(key) + 1) : (fields[key] ?? plainText(key, '', names, t))
    })
    .join(' ')
}

const texts = (value: Plain): readonly string[] | null =>
  Array.isArray(value) && value.every(item => typeof item === 'string') ? (value as readonly string[]) : null

/** What a list lost and gained; null where that does not tell the difference. */
const listChange = ({ before, after, field }: Change, names: Names, t: DiffLanguage): string | null => {
  const [was, is] = [texts(before), texts(after)]
  if (!was || !is) return null
  const write = (items: readonly string[]): string => plainText(items, field.at(-1) ?? '', names, t)
  const gone = was.filter(item => !is.includes(item))
  const come = is.filter(item => !was.includes(item))
  if (gone.length + come.length === 0) return null
  return [
    ...(gone.length > 0 ? [t.text.minus(write(gone))] : []),
    ...(come.length > 0 ? [t.text.plus(write(come))] : []),
  ].join(', ')
}

/** A part without its name and id, which stand above it. */
const unnamed = (value: Plain): Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !['id', 'label', 'title'].includes(key)))
    : value

/** One difference as a sentence; what it is about stands above it. */
export const changeSentence = (change: Change, names: Names, t: DiffLanguage): string => {
  const { kind, part, field, before, after } = change
  const words = t.text
  const key = field.at(-1) ?? ''
  const write = (value: Plain): string => plainText(value, key, names, t)
  const name = fieldName(field, names, t)
  if (kind === 'moved') {
    const above = part === 'line' ? 'criterion' : 'group'
    const row = (id: Plain): string =>
      typeof id === 'string' ? `${id} ${names.part(above, id) ?? ''}`.trim() : words.nothing
    return words.moved(row(before), row(after))
  }
  if (kind === 'reordered') return words.listed(name, words.reordered(write(after)))
  if (field.length === 0 && (kind === 'added' || kind === 'removed')) {
    const contents = write(unnamed(kind === 'added' ? after : before))
    return contents === '' ? words[kind] : words.listed(words[kind], contents)
  }
  const list = listChange(change, names, t)
  return list === null ? words.changed(name, write(before), write(after)) : words.listed(name, list)
}
