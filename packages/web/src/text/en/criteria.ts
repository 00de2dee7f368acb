import { plural } from '@thidua/api/words'
import type { Text } from '../text.ts'

export const criteria: Text['criteria'] = {
  title: 'Criteria set',
  version: version => `Version of ${version}`,
  effective: from => `In effect from ${from}`,
  effectiveTo: (from, to) => `In effect from ${from} to ${to}`,
  nominal: points => `Standard points in all: ${points}`,
  table: 'Table of criteria',
  caption: group => `Criteria of group ${group}`,
  code: 'Code',
  criterion: 'Criterion',
  clause: 'Clause',
  standard: 'Standard',
  bonus: 'Bonus',
  deduction: 'Deduction',
  evidence: 'Evidence',
  upTo: points => `at most ${points}`,
  unlimited: 'no limit',
  appliesTo: kinds => `Only for: ${kinds}`,
  groupStandard: points => `${points} standard points`,
  rules: {
    item: points => `${plural(points, 'point')} for each`,
    itemEach: (points, each) => `${plural(points, 'point')} for each ${each}`,
    band: (from, points) => `from ${from}: ${points}`,
    point: (at, points) => `${at}: ${points}`,
    size: (from, rule) => `size ${from} or more: ${rule}`,
    sizeBelow: (below, rule) => `size under ${below}: ${rule}`,
    sizeBetween: (from, below, rule) => `size from ${from} to under ${below}: ${rule}`,
    proportion: points => `the share × ${plural(points, 'point')}`,
    interpolate: points => `in straight lines through ${points}`,
    cap: cap => `at most ${cap}`,
    missing: {
      zero: {
        standard: 'no data: 0 points',
        bonus: 'no data: no bonus',
        deduction: 'no data: no deduction',
      },
      excluded: 'no data: left out',
      unresolved: 'no data: not computed yet',
    },
  },
  sources: 'Legal bases',
  illustrativeSource: 'illustrative',
  ratings: 'Ratings',
  ratingFrom: points => `from ${plural(points, 'point')}`,
  ratingRest: 'all other cases',
  ratingQuota: quota => `quota within the block: ${quota}`,
  conditions: 'Conditions',
  gates: 'Gates',
  effects: {
    'not-rated': 'not rated',
    'lower-one': 'one rating lower',
    'no-commendation': 'no commendation',
  },
  commendations: 'Forms of commendation',
  quota: {
    percent: (percent, base, rounding) => `${percent}% of ${base}, rounded ${rounding}`,
    bases: {
      units: 'the units of the block',
      rated: 'the rated units',
      eligible: 'the eligible units',
    },
    ratedAs: ratings => `the units rated ${ratings}`,
    seatsOf: form => `the seats of ${form}`,
    percentWhen: (percent, condition) => `${percent}% when every unit of the block: ${condition}`,
    under: (most, seats) =>
      most === '1'
        ? `1 unit: ${plural(seats, 'seat')}`
        : `1 to ${plural(most, 'unit')}: ${plural(seats, 'seat')}`,
    noSeats: 'no seat',
    noSeatsBelow: units => `a block under ${plural(units, 'unit')}: no seat`,
    byBlock: (from, seats) => `a block of ${plural(from, 'unit')} or more: ${plural(seats, 'seat')}`,
    byBlockBetween: (from, to, seats) =>
      from === to
        ? `a block of ${plural(from, 'unit')}: ${plural(seats, 'seat')}`
        : `a block of ${from} to ${plural(to, 'unit')}: ${plural(seats, 'seat')}`,
    fixed: seats => `${plural(seats, 'seat')} in each block`,
    none: 'no limit',
  },
  policies: 'General rules',
  policy: {
    missing: {
      zero: 'Missing data count as 0 points unless stated otherwise.',
      excluded: 'What lacks data is left out and the rest rescaled, unless stated otherwise.',
      unresolved: 'With data missing there is no total yet; missing is not zero, unless stated otherwise.',
    },
    knownAtLeast: (share: string) =>
      `A total is given only where data stand behind at least ${share} of the standard points that apply.`,
    notApplicable: {
      'rescale-group': 'A criterion that does not apply: its standard points go to the rest of its group.',
      'rescale-table': 'A criterion that does not apply: its standard points go to the rest of the table.',
      'no-rescale': 'A criterion that does not apply: no rescaling.',
    },
    rounding: (what, places, mode) =>
      places === '0'
        ? `Rounding of ${what} to a whole number, ${mode}.`
        : `Rounding of ${what} to ${plural(places, 'decimal place')}, ${mode}.`,
    roundingNone: 'Everything between is computed exactly; nothing is rounded on the way.',
    stages: { line: 'each line', criterion: 'each criterion', group: 'each group', total: 'the total' },
    bonusCap: points => `All bonuses together: at most ${points}.`,
    deductionCap: points => `All deductions together: at most ${points}.`,
    maximum: points => `The total is at most ${points}.`,
    minimum: points => `The total is at least ${points}.`,
    basis: {
      rounded: 'Places follow the rounded total.',
      exact: 'Places follow the exact total.',
    },
    gatedPlace: {
      ranked: 'A unit under a gate (not rated, no commendation) keeps the place of its total.',
      after: 'A unit under a gate (not rated, no commendation) is placed behind all others.',
      unranked: 'A unit under a gate (not rated, no commendation) has no place.',
    },
    gatedSeat: {
      next: 'Commendations that go by place look at the other units: the next one takes its turn.',
      vacant: 'Commendations that go by place do not let the next unit take the turn of one under a gate.',
    },
    duplicates: {
      'link-once': 'The same link counts once.',
      'link-per-channel': 'The same link counts once on each channel.',
      'event-once': 'The same event counts once.',
      'event-per-channel': 'The same event counts once on each channel.',
    },
    highestLevelOnly: kinds => `One achievement counts at its highest level only: ${kinds}.`,
    succession:
      'Units merged, split or renamed in the period: what was reported up to that day goes to the successor before anything is counted, so nothing counts twice.',
    combined: (fact, how) => `“${fact}” declared by several predecessors: ${how}.`,
    combinations: {
      sum: 'added up',
      largest: 'the largest',
      any: 'yes if one says yes',
      every: 'yes if each says yes',
    },
    monotone: 'Doing more good work never lowers a score.',
  },
}
