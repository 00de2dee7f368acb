import type { OpenFigures } from './open.vi.ts'
import { plural } from './plural.en.ts'

const phrases: readonly (readonly [keyof OpenFigures, (figures: OpenFigures) => string])[] = [
  [
    'unresolved',
    ({ unresolved, missing }) =>
      `${plural(unresolved, 'unit')} without a final score (${plural(missing, 'figure')} missing or waiting for verification)`,
  ],
  [
    'undecided',
    ({ undecided }) =>
      `${plural(undecided, 'scored unit')} whose rating or commendation waits for a missing figure`,
  ],
  [
    'activities',
    ({ activities }) =>
      activities === '1'
        ? '1 activity waiting for verification'
        : `${activities} activities waiting for verification`,
  ],
  [
    'returned',
    ({ returned }) =>
      returned === '1'
        ? '1 returned activity waiting for its unit'
        : `${returned} returned activities waiting for their units`,
  ],
  ['declarations', ({ declarations }) => `${plural(declarations, 'declaration')} waiting for verification`],
  ['holds', ({ holds }) => `${plural(holds, 'unit')} on hold`],
  ['votes', ({ votes }) => `${plural(votes, 'tie')} waiting for a vote of the council`],
  ['requests', ({ requests }) => `${plural(requests, 'request')} for review without an answer`],
  ['review', () => 'the days in which review can be asked are not over'],
  ['stale', () => 'data changed after this version was scored'],
]

/** The same in English. */
export const openPhrasesEn = (figures: OpenFigures): string[] =>
  phrases.flatMap(([name, phrase]) => (figures[name] === '0' ? [] : [phrase(figures)]))
