import { parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Issue } from '@thidua/scoring/issues'
import { criterion, group, line, smallSet } from './small-set.ts'

/** Code, place and figures of an issue; a place is written `groups/0/cap`. */
export type Said = readonly [code: string, place: string, params: Readonly<Record<string, string>>]

export const told = (issues: readonly Issue[]): readonly Said[] =>
  issues.map(({ code, path, params }) => [code, path.join('/'), params])

/** Everything that reading a set says, warnings too, in its order. */
export const issuesOf = (set: unknown): readonly Said[] => {
  const parsed = parseCriteriaSet(set)
  return told(parsed.ok ? parsed.warnings : parsed.issues)
}

/** Place of the only line of `lineSet`. */
export const ofLine = 'groups/0/criteria/0/lines/0'

/** A sound set of one line, with parts of the line and of the set replaced. */
export const lineSet = (rest: Record<string, unknown>, set: Record<string, unknown> = {}) =>
  smallSet(
    [
      group('G', [
        criterion('c', '100', [
          line('l', { value: 'articles', points: { perItem: { points: '1' } }, ...rest }),
        ]),
      ]),
    ],
    set,
  )
