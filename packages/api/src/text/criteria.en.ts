import type { criteriaIssuesVi } from './criteria.vi.ts'
import type { IssueSentences } from './sentences.ts'

const meant = (nearest: string | undefined): string =>
  nearest === undefined ? '' : ` Did you mean “${nearest}”?`
const unknown =
  (what: string) =>
  ({ name, nearest }: Readonly<Record<string, string>>): string =>
    `There is no ${what} “${name}”.${meant(nearest)}`

const shapeNames: Readonly<Record<string, string>> = {
  object: 'keys with values, { key: value }',
  array: 'a list, [a, b]',
  record: 'keys with values, { key: value }',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  int: 'a whole number',
}

/** Kinds of value as people write them; keys stand as they are. Example: `object` → `{ key: value }`. */
export const shapes = (expected: string): string =>
  expected
    .split(', ')
    .map(name => shapeNames[name] ?? name)
    .join(', or ')

/** What the engine refuses in a criteria set or in marks. */
export const criteriaIssuesEn: IssueSentences<keyof typeof criteriaIssuesVi> = {
  'expected-label': () => 'A label in both languages is needed here: { vi: …, en: … }.',
  'reserved-id': ({ given }) => `Id “${given ?? ''}” is reserved; choose another.`,
  'too-many-places': ({ given }) => `At most 12 decimal places, not ${given ?? 'so many'}.`,
  'missing-key': ({ key }) => `“${key}” is missing.`,
  'unknown-key': ({ key = '', nearest }) =>
    nearest === undefined && /[^\w.-]|^\d/.test(key)
      ? `“${key}” is no key. If it is what follows a comma in a sentence, put the sentence in single quotes.`
      : `There is no key “${key}”.${meant(nearest)}`,
  'unknown-choice': ({ given, choices, nearest }) => `“${given}” is not one of: ${choices}.${meant(nearest)}`,
  'not-understood': ({ given, expected = '' }) =>
    `${given === undefined ? 'This' : `“${given}”`} is not understood; expected ${shapes(expected)}.`,
  'document-too-large': ({ most }) => `The criteria set is too large, at most ${most} values.`,
  'nested-too-deep': ({ deepest }) => `Nested too deep, at most ${deepest} levels.`,
  'unknown-format': () => 'This version of the criteria format is not supported.',
  'of-later-format': ({ key, format }) =>
    `“${key}” came with format ${format}: write "format: ${format}" at the head of the file, or leave “${key}” out.`,
  'gate-asks-place': () =>
    'Places depend on gates here (policies.ranking.gated), so a gate cannot ask for a place.',
  'quota-without-place': ({ rating }) =>
    `Seats of “${rating}” go by place, but a unit that a gate keeps from commendation is rated and has no place (gated.place: unranked); use “after” or “ranked”.`,
  'unknown-kind': unknown('kind of activity'),
  'unknown-channel': unknown('channel'),
  'unknown-level': unknown('level'),
  'unknown-partner': unknown('partner'),
  'unknown-unit-kind': unknown('kind of unit'),
  'unknown-fact': ({ name, fact, nearest }) => `There is no fact “${name ?? fact}”.${meant(nearest)}`,
  'unknown-criterion': ({ name, criterion, nearest }) =>
    `There is no criterion “${name ?? criterion}”.${meant(nearest)}`,
  'unknown-declaration': unknown('declaration'),
  'unknown-group': unknown('group of criteria'),
  'unknown-rating': unknown('rating'),
  'unknown-source': unknown('source'),
  'unknown-commendation': unknown('commendation'),
  'duplicate-id': ({ id }) => `Id “${id}” is used twice.`,
  'combination-of-other-type': ({ name, how, type }) =>
    `“${name}” is declared as “${type}” and cannot be combined by “${how}”: numbers take sum or largest, days largest, yes and no any or every.`,
  'not-a-date': ({ name }) => `“${name}” is not a declaration of a date.`,
  'chain-too-long': ({ name, longest }) =>
    `The chain behind “${name}” is too long, at most ${longest} steps.`,
  'too-much-behind': ({ name, most }) => `Too many calculations stand behind “${name}”, at most ${most}.`,
  cycle: ({ ring }) => `Circular definition: ${ring}.`,
  'block-figures-nested': ({ figure }) => `“${figure}” nests too many figures of the block.`,
  'repeated-threshold': ({ from }) => `Threshold ${from} stands twice.`,
  'each-not-positive': ({ each }) => `“each” must be above 0, not ${each}.`,
  'step-not-positive': ({ step }) => `“step” must be above 0, not ${step}.`,
  'limits-reversed': ({ from, to }) => `The lower limit ${from} is above the upper limit ${to}.`,
  'dates-reversed': ({ from, to }) => `The last day ${to} is before the first day ${from}.`,
  'negative-cap': () => 'A cap cannot be negative.',
  'negative-weight': () => 'A weight cannot be negative.',
  'negative-standard': () => 'Standard points cannot be negative.',
  'rating-without-from': () =>
    'A rating without a minimum of points needs conditions; only the last rating may have neither.',
  'rating-below-open-rating': ({ from }) =>
    `The rating above has no minimum of points, so ${from} has no effect here; remove it, or give the rating above a minimum of its own.`,
  'ratings-not-descending': ({ from, above }) => `Ratings must descend: ${from} is not below ${above}.`,
  'quota-without-base': () => 'A quota of seats names the commendation it is taken of (“of”).',
  'quota-base-not-used': ({ name }) => `“of: ${name}” is only for a percentage of seats.`,
  'quota-base-without-quota': ({ name }) => `“${name}” has no quota to take a percentage of.`,
  'spread-not-positive': ({ spread }) => `A spread that is flagged lies above 0, not at ${spread}.`,
  'streak-without-outcome': () => 'A streak names a rating or a commendation.',
  'invalid-periods': ({ given }) => `A streak has 1 to 50 periods, not “${given}”.`,
  'percent-not-due': ({ percent }) => `${percent}% is not the percentage that applies here.`,
  'used-seats-miscounted': () =>
    'The seats stated as used do not match the commendations that the period already has.',
  'tie-misstated': () => 'The result states the tied units of a vote wrongly.',
  'vote-not-borne-out': () => 'The result does not follow the vote of the council.',
  'ways-incomplete': () => 'The result does not look at every way the open vote can go.',
  'seats-miscounted': ({ expected, found }) =>
    `Counted again there are ${expected} seats, the result says ${found}.`,
  'seat-base-miscounted': ({ expected, found }) =>
    `The seats are taken of ${expected}, the result says ${found}.`,
  'seat-rule-not-followed': () => 'The seats are not calculated as the criteria set says.',
  'better-unit-passed-over': ({ unit, over }) =>
    `“${unit}” is eligible and better placed, and was passed over for “${over}”.`,
  'seat-not-as-declared': ({ unit, expected, found }) =>
    `“${unit}”: ${expected} is due, the result says ${found}.`,
  'margin-miscounted': ({ expected, found }) => `The margin is ${expected}, the result says ${found}.`,
  'total-misread': ({ unit, found }) => `The total of “${unit}” is not that of its score: ${found}.`,
  'place-misread': ({ unit, found }) => `The place of “${unit}” is not that of the standings: ${found}.`,
  'place-against-total': ({ unit, expected, found }) =>
    `By its total “${unit}” has place ${expected}, the result says ${found}.`,
  'reason-not-borne-out': ({ unit, expected, found }) =>
    `The reason given for “${unit}” does not follow: ${expected} is due, the result says ${found}.`,
  'condition-misread': ({ unit }) => `A condition of “${unit}” does not fit what it read.`,
  'not-with-broken': ({ unit, other }) =>
    `“${unit}” is already proposed for ${other}; one achievement is not rewarded twice.`,
  'unit-without-line': ({ unit }) => `“${unit}” has no line of proof.`,
  'rating-not-as-settled': ({ unit, rating }) =>
    `The rating “${rating}” of “${unit}” is not what the quotas leave.`,
  'proposal-missing': ({ commendation, block }) => `“${commendation}” is missing for block “${block}”.`,
  'unknown-gate': unknown('gate'),
  'quota-on-last-rating': ({ rating }) =>
    `“${rating}” is the last rating, so nobody can be rated one lower: drop the quota or add a rating.`,
  'quota-base-by-eligibility': ({ name }) =>
    `The quota of “${name}” depends on who is eligible, so no percentage can be taken of it.`,
  'comparison-without-bound': () => 'A comparison needs at least one bound.',
  'count-not-positive': () => 'How many are picked or dropped is a whole number from 1.',
  'weights-without-mean': () => '“weights” go only with “as: mean”, “as: sum” or “as: geometric-mean”.',
  'weights-do-not-match': ({ values, weights }) =>
    `There are ${values} values and ${weights} weights; each value needs one.`,
  'known-without-excluded': () => '“knownAtLeast” goes only with “missing: excluded”.',
  'share-not-between': ({ share }) => `A share is from 0 to 1, not ${share}.`,
  'degree-outside': ({ degree }) => `The degree of a root is from 2 to 64, not ${degree}.`,
  'geometric-mean-without-places': () =>
    '“as: geometric-mean” needs “places” and “mode”: it is rounded where it arises.',
  'places-without-geometric-mean': () =>
    '“places” and “mode” here go only with “as: geometric-mean”; round with “round”.',
  'weights-not-repeatable': () =>
    'Weights of a geometric mean are written numbers that, as the smallest whole ones, add up to 1000 at most.',
  'holidays-without-working-days': () => '“holidays” go only with “only: working-days”.',
  'weight-without-mean': () => '“weight” is only for “as: mean”.',
  'must-be-true': () => 'Only “true” is accepted.',
  'invalid-integer': ({ given }) => `“${given}” is not a whole number from 0.`,
  'invalid-flag': ({ given }) => `“${given}” is neither yes nor no.`,
  'invalid-fraction': ({ given }) => `“${given}” is not a fraction such as 2/3.`,
  'mark-for-unmarked-line': ({ line }) => `Line “${line}” takes no marks, or is not in the criteria set.`,
  'mark-outside-limits': ({ points, from, to }) =>
    `A mark of ${points} lies outside the range from ${from} to ${to}.`,
  'mark-off-step': ({ points, from, step }) =>
    `A mark of ${points} is not reached from ${from} in steps of ${step}.`,
  'mark-off-scale': ({ points, scale }) => `A mark of ${points} is not on the scale: ${scale}.`,
  'mark-without-reason': () => 'A mark needs a reason.',
  'mark-given-twice': ({ member }) => `Member “${member}” marked the same line twice.`,
}
