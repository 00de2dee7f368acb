import { type Change, diffCriteriaSets } from '@thidua/scoring/criteria'
import { compiled, criterion, group, line, smallSet } from './small-set.ts'

export type Parts = Record<string, unknown>
export const label = { vi: 'x', en: 'x' }
export const perItem = { perItem: { points: '1' } }

export const diff = (before: Parts, after: Parts) =>
  diffCriteriaSets(compiled(before).set, compiled(after).set)
export const short = (changes: readonly Change[]) =>
  changes.map(({ kind, field, before, after }) => [kind, field.join('/'), before, after])

/** A set with one line, written as given. */
export const withLine = (parts: Parts = {}, ofCriterion: Parts = {}, ofGroup: Parts = {}) =>
  smallSet([
    group(
      'G',
      [criterion('c', '100', [line('l', { value: 'articles', points: perItem, ...parts })], ofCriterion)],
      ofGroup,
    ),
  ])
export const withItems = (parts: Parts = {}) => withLine({ points: { perItem: { points: '1', ...parts } } })
export const withFlag = (parts: Parts = {}) =>
  smallSet([group('G', [])], {
    commendations: [
      {
        id: 'flag',
        label,
        eligible: [{ label, when: { place: { atMost: '1' } } }],
        quota: { seats: '1' },
        ...parts,
      },
    ],
  })
