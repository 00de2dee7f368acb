import type { Path } from '../placed.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Label } from '../schema/primitives.ts'
import { finding } from './finding.ts'
import type { LintRule } from './rule.ts'

interface Word {
  readonly label: Label
  readonly aliases?: readonly string[] | undefined
}

/** Lists in which a word that people write must mean one thing. */
const dictionaries = (set: CriteriaSet): readonly { readonly words: Record<string, Word>; path: Path }[] => [
  ...(['unitKinds', 'kinds', 'channels', 'levels', 'partners'] as const).map(name => ({
    words: set.vocabulary[name] ?? {},
    path: ['vocabulary', name],
  })),
  { words: set.attributes, path: ['attributes'] },
  { words: set.declarations, path: ['declarations'] },
]

/** Unicode form, case and spaces do not tell words apart. */
const keyOf = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase().normalize('NFC')

const isBlank = (text: string): boolean => text.trim() === ''

/** Every label of a set with its place. */
const labels = (set: CriteriaSet): readonly { readonly label: Label; readonly path: Path }[] => {
  const found: { label: Label; path: Path }[] = []
  const stack: { value: unknown; path: Path }[] = [{ value: set, path: [] }]
  for (let open = stack.pop(); open; open = stack.pop()) {
    const { value, path } = open
    if (typeof value !== 'object' || value === null) continue
    if ('vi' in value && 'en' in value) found.push({ label: value as Label, path })
    else
      for (const [key, inner] of Object.entries(value))
        stack.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] })
  }
  return found
}

/** Words and labels: a word must mean one thing, and everything that people meet must have a name. */
export const wordRules: readonly LintRule[] = [
  {
    code: 'words-clash',
    severity: 'error',
    remedy: 'rename-one-of-them',
    check: ({ set }) =>
      dictionaries(set).flatMap(({ words, path }) => {
        const meaning = new Map<string, string>()
        return Object.entries(words).flatMap(([id, { label, aliases = [] }]) => {
          const own = new Set([id, label.vi, label.en, ...aliases].map(keyOf))
          return [...own].flatMap(key => {
            const other = meaning.get(key)
            if (other === undefined) meaning.set(key, id)
            return other === undefined ? [] : [finding([...path, id], { word: key, other })]
          })
        })
      }),
  },
  {
    code: 'label-blank',
    severity: 'error',
    remedy: 'write-label',
    check: ({ set }) =>
      labels(set).flatMap(({ label, path }) => [
        ...(isBlank(label.vi) ? [finding([...path, 'vi'])] : []),
        ...(isBlank(label.en) ? [finding([...path, 'en'])] : []),
      ]),
  },
  {
    code: 'fact-without-label',
    severity: 'warning',
    remedy: 'write-label',
    check: ({ set }) =>
      Object.entries(set.facts).flatMap(([id, fact]) =>
        fact.label === undefined ? [finding(['facts', id], { name: id })] : [],
      ),
  },
  {
    code: 'rows-alike',
    severity: 'warning',
    remedy: 'rename-one-of-them',
    check: ({ criteria }) => {
      const rows = criteria.flatMap(place => [
        { id: place.criterion.id, label: place.criterion.label, path: place.path, home: 'criteria' },
        ...place.lines.map(({ line, path }) => ({
          id: line.id,
          label: line.label,
          path,
          home: place.criterion.id,
        })),
      ])
      const first = new Map<string, string>()
      return rows.flatMap(({ id, label, path, home }) => {
        const key = `${home}\u0000${keyOf(label.vi)}`
        const other = first.get(key)
        if (other === undefined) first.set(key, id)
        return other === undefined ? [] : [finding([...path, 'label', 'vi'], { label: label.vi, other })]
      })
    },
  },
]
