import { plural } from './plural.en.ts'
import type { steps as vietnamese } from './steps.vi.ts'

/** How far apart the marks lie; one mark alone lies apart from nothing. */
const apart = (members: string, spread: string): string => {
  if (members === '0' || members === '1') return ''
  return spread === '0' ? ', all alike' : `, ${plural(spread, 'point')} apart`
}

export const steps: typeof vietnamese = {
  items: (items, points) => `${items} × ${plural(points, 'point')}`,
  forEach: (each, product) => `for each ${each}: ${product}`,
  above: (above, product) => `what exceeds ${above}: ${product}`,
  notAbove: above => `not above ${above}, so nothing counts`,
  band: (from, below, points) => `from ${from} to under ${below}: ${plural(points, 'point')}`,
  bandFrom: (from, points) => `from ${from}: ${plural(points, 'point')}`,
  bandBelow: (below, points) => `under ${below}: ${plural(points, 'point')}`,
  bandOf: (range, points) => `${range}: ${plural(points, 'point')}`,
  bandAny: points => `any value: ${plural(points, 'point')}`,
  sizeClass: (size, from, below) => `size ${size}, in the class from ${from} to under ${below}`,
  sizeClassFrom: (size, from) => `size ${size}, in the class from ${from}`,
  sizeClassBelow: (size, below) => `size ${size}, in the class under ${below}`,
  proportion: (share, of) => `${share} of ${plural(of, 'point')}`,
  onTime: 'on the day',
  daysEarly: days => `${plural(days, 'day')} early`,
  daysLate: days => `${plural(days, 'day')} late`,
  days: {
    early: (least, most) => `${least} to ${plural(most, 'day')} early`,
    late: (least, most) => `${least} to ${plural(most, 'day')} late`,
    between: (from, last) => `from ${from} to ${last}`,
    atLeastEarly: days => `at least ${plural(days, 'day')} early`,
    onTimeOrEarlier: 'on the day or earlier',
    atMostLate: days => `at most ${plural(days, 'day')} late`,
    atMostEarly: days => `at most ${plural(days, 'day')} early, on the day or late`,
    onTimeOrLater: 'on the day or late',
    atLeastLate: days => `at least ${plural(days, 'day')} late`,
    beyond: (days, product) => `days beyond ${days} late: ${product}`,
    notBeyond: days => `no more than ${plural(days, 'day')} late, so nothing counts`,
  },
  yes: 'yes',
  no: 'no',
  interpolate: (from, to) => `in a straight line between ${from} and ${to}`,
  marked: (members, spread) => `marked by ${plural(members, 'member')}${apart(members, spread)}`,
  markedRecused: (members, recused, spread) =>
    `marked by ${plural(members, 'member')}${apart(members, spread)}; ${recused} recused as belonging to the unit`,
  largeSpread: (spread, from) =>
    `the marks lie ${plural(spread, 'point')} apart and are flagged (from ${plural(from, 'point')}); the points stay as they are`,
  outsideLimits: (before, limit) => `${plural(before, 'point')} outside the limits, ${limit} taken`,
  cap: (before, cap) => `${plural(before, 'point')} over the cap, ${cap} taken`,
  floor: (before, floor) => `${plural(before, 'point')} under the floor, ${floor} taken`,
  rounding: (before, places, mode) =>
    `${plural(before, 'point')} rounded to ${plural(places, 'decimal place')}, ${mode}`,
  roundingWhole: (before, mode) => `${plural(before, 'point')} rounded to a whole number, ${mode}`,
  modes: {
    'half-up': 'half up',
    'half-even': 'half to even',
    'half-down': 'half down',
    down: 'towards 0',
    up: 'away from 0',
    floor: 'down',
    ceiling: 'up',
  },
  conditionNotMet: {
    standard: 'the condition of this row is not met, so nothing counts',
    bonus: 'the condition of this row is not met, so no bonus',
    deduction: 'not a case that is deducted for',
  },
  exclusive: (winner, before) =>
    `${plural(before, 'point')} of this row do not count, since only one row is taken: “${winner}”`,
  missing: (facts, consequence) => `missing: ${facts}; ${consequence}`,
  missingFact: fact => `“${fact}”`,
  waitingFact: fact => `“${fact}” (declared, waiting for verification)`,
  missingCriterion: criterion => `points of criterion “${criterion}”`,
  missingMarks: 'marks of the council',
  treatedAs: {
    zero: {
      standard: 'counted as 0 points, as the criteria set lays down',
      bonus: 'no bonus, as the criteria set lays down',
      deduction: 'no deduction, as the criteria set lays down',
    },
    excluded: 'left out of the calculation',
    unresolved: 'cannot be computed yet',
  },
  notApplicable: 'does not apply',
  startsFull: standard => `starts from ${standard} standard points`,
  ruling: id => `by ruling ${id} of the council`,
  rulingBefore: (id, before) => `by ruling ${id} of the council; before it ${plural(before, 'point')}`,
}
