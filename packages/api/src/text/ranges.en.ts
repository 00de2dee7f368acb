import type { ranges as vietnamese } from './ranges.vi.ts'

/** What open facts still allow. */
export const ranges: typeof vietnamese = {
  title: 'While figures are open',
  now: total => `Now ${total} points.`,
  noTotal: 'There is no total yet.',
  between: (least, most) =>
    `Figures that are missing or await verification allow a total from ${least} to ${most}.`,
  atLeast: least =>
    `Whatever becomes of figures that are missing or await verification, the total is ${least} or more; there is no highest yet.`,
  atMost: most =>
    `Whatever becomes of figures that are missing or await verification, the total is ${most} or less; there is no lowest yet.`,
  endless: 'Figures that are missing or await verification set no limit to the total yet.',
  settled: total => `Whatever becomes of the missing figures, the total stays ${total}.`,
  never: 'With the figures given, the unit cannot get a total.',
  bounds: 'The result lies within this range for certain; the range may be wider than what can happen.',
  places: (best, worst) => `The place may be anything from ${best} to ${worst}.`,
  place: place => `Place ${place} does not change.`,
  ratings: names => `The rating may be: ${names}.`,
  notRated: 'not rated',
  open: names => `Still awaited: ${names}.`,
  waiting: name => `${name} (awaits verification)`,
  activities: 'activities that await verification',
  ofUnit: (name, unit) => `${name} of ${unit}`,
  cell: (least, most) => `may be ${least} to ${most}`,
  cellAtLeast: least => `may be ${least} or more`,
  cellAtMost: most => `may be up to ${most}`,
  changeable: 'May still change',
  waitsFor: units => `May still change: awaits figures of ${units}.`,
  waitsForVote: 'May still change: awaits the council’s vote.',
  changeableTitle: 'Proposals that may still change',
  changeableIn: (form, block, units) => `${form}, ${block}: ${units}`,
}
