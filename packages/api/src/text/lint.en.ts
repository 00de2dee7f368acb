import type { lintFindingsVi } from './lint.vi.ts'
import { plural } from './plural.en.ts'
import type { IssueSentences } from './sentences.ts'

const range = ({ least, most }: Readonly<Record<string, string>>): string => {
  if (least !== undefined && most !== undefined) return `values lie between ${least} and ${most}`
  return most === undefined ? `values are not under ${least ?? 'that'}` : `values are ${most} at most`
}
const stages: Readonly<Record<string, string>> = {
  line: 'a line',
  'bonus-line': 'a bonus line',
  rating: 'a condition of a rating',
  gate: 'a gate',
  commendation: 'a condition of a commendation',
  quota: 'a quota',
}

/** What the linter finds in a criteria set. Figures come formatted. */
export const lintFindingsEn: IssueSentences<keyof typeof lintFindingsVi> = {
  'standards-do-not-sum': ({ sum, nominal }) =>
    `The standard points of the criteria add up to ${sum}, not to the ${nominal} that the set states.`,
  'standards-do-not-sum-for-kind': ({ kind, sum, nominal }) =>
    `For the kind “${kind}” the standard points add up to ${sum}, not to ${nominal}.`,
  'little-applies': ({ kind, sum, all }) =>
    `For the kind “${kind}” only ${sum} of ${all} standard points apply, less than half.`,
  'standard-unreachable': ({ standard, best, kinds }) =>
    `${standard} standard points cannot be reached: ${best} is the most (${kinds}).`,
  'line-exceeds-standard': ({ best, standard }) =>
    `One line gives up to ${best} points, more than the criterion's ${standard} standard points.`,
  'standard-line-ignored': ({ standard }) =>
    `The criterion starts with all ${standard} points, so a line in the standard column does nothing.`,
  'band-unreachable': params => `No value falls in the band from ${params.from}: ${range(params)}.`,
  'size-class-unreachable': params => `No unit is in the size class from ${params.from}: ${range(params)}.`,
  'band-repeats-points': ({ from, points }) =>
    `The band from ${from} gives ${points} points, as the one beneath does: the threshold tells nothing apart.`,
  'bands-not-ordered': () => 'The points of the bands now rise, now fall.',
  'bands-open-below': ({ from, points }) =>
    `Less gives more points (${points} from ${from}), yet under ${from} there are 0.`,
  'size-classes-open-below': ({ from }) => `Units of a size under ${from} are in no class and get 0 points.`,
  'or-else-never-read': () => 'This value is never read: the one before it is never missing.',
  'known-share-without-excluded': () =>
    'No line is left out when it is missing (“missing: excluded”), so “knownAtLeast” does nothing.',
  'silence-takes-nothing': ({ points }) =>
    `An answer of no, or 0, takes ${points} points, and none at all takes nothing: silence pays better.`,
  'percent-on-ratio': ({ from }) =>
    `The threshold ${from} looks like a percentage, but ratios go from 0 to 1.`,
  'fraction-on-whole-number': ({ from }) =>
    `The threshold ${from} has decimals, but the value is always a whole number.`,
  'cap-without-effect': ({ cap, best }) =>
    `The cap of ${cap} never takes effect: ${best} points are the most there can be.`,
  'cap-mode-without-cap': () => 'The group says how its cap works but has no cap.',
  'cap-below-floor': ({ cap, floor }) =>
    `The group's cap of ${cap} is under ${floor}, the floors of its criteria together.`,
  'floor-above-best': ({ floor, best }) =>
    `The floor of ${floor} is above ${best}, the most the criterion can give.`,
  'deduction-gives-points': ({ least }) =>
    `A deduction line has negative points (${least ?? 'without end'}), so it gives points.`,
  'bonus-takes-points': ({ least }) =>
    `A bonus line has negative points (${least ?? 'without end'}), so it takes points.`,
  'maximum-below-nominal': ({ maximum, nominal }) =>
    `The maximum total of ${maximum} is under the table's ${nominal} standard points.`,
  'scale-outside-limits': ({ points, from, to }) =>
    `${points} of the scale lies outside the limits from ${from} to ${to}.`,
  'dates-outside-effective': ({ date, from, to }) =>
    `${date} lies outside the time in which the set applies (from ${from}${to === '' ? '' : ` to ${to}`}).`,
  'deadline-before-effective': ({ date, from }) =>
    `The deadline ${date} is before the set applies (${from}).`,
  'due-differs-from-deadline': ({ due, deadline }) =>
    `The declaration names ${due}, but points go by the deadline ${deadline}.`,
  'version-not-effective-from': ({ version, from }) =>
    `The version ${version} is not the day from which the set applies, ${from}.`,
  'question-not-answered-here': ({ question, stage = '' }) =>
    `The condition “${question}” cannot be answered in ${stages[stage] ?? stage}.`,
  'marks-not-read-here': () => 'Marks belong to the line they are given to; here nobody has given any.',
  'marks-without-limits': () => 'The line reads marks but states no limits for them.',
  'marks-sum-held': ({ to }) => `The sum of the marks is held at ${to}, like a single mark.`,
  'condition-never-holds': () => 'This condition can never hold.',
  'condition-always-holds': () => 'This condition always holds.',
  'share-looks-like-percent': ({ share }) =>
    `The share ${share} looks like a percentage; shares go from 0 to 1.`,
  'place-not-whole': ({ place }) => `The place ${place} is not a whole number.`,
  'applies-to-none': () => 'The list of kinds is empty: nobody is scored here.',
  'kind-without-criteria': ({ kind }) => `No criterion applies to the kind “${kind}”.`,
  'line-applies-beyond-criterion': ({ kinds }) =>
    `The line applies to kinds that the criterion does not apply to: ${kinds}.`,
  'no-line-for-kind': ({ kinds }) =>
    `The criterion applies, but no line of its standard column does, to: ${kinds}.`,
  'fact-not-for-kind': ({ name, kinds }) => `“${name}” is not asked of: ${kinds}.`,
  'condition-for-no-kind': ({ kinds }) =>
    `The line applies to ${kinds} only, but its condition asks for other kinds.`,
  'exclusive-alone': ({ name }) =>
    `Only one line is marked as an alternative of “${name}”: it excludes nothing.`,
  'exclusive-apart': ({ name }) => `The alternatives of “${name}” stand in different columns or criteria.`,
  'tie-break-repeats': () => 'This key of the order stands above already.',
  'rating-unreachable': ({ from, best }) => `No unit can reach ${from}: the best total is ${best}.`,
  'rating-never-given': ({ from, least }) =>
    `No unit is left with this rating: the one above takes all from ${from}, and the lowest total is ${least}.`,
  'last-rating-conditional': () => 'The last rating has a threshold or conditions: some units get none.',
  'percent-out-of-range': ({ percent }) => `${percent} is not a percentage from 0 to 100.`,
  'percent-looks-like-ratio': ({ percent }) => `${percent}% is very little; is it a ratio from 0 to 1?`,
  'quota-gives-no-seat': () => 'This quota gives no seat.',
  'seats-above-block': ({ seats, units }) =>
    `${plural(seats, 'seat')} for ${plural(units, 'unit')}: more seats than units.`,
  'block-sizes-repeat': ({ from }) => `Two rows are about blocks from ${plural(from, 'unit')}.`,
  'block-sizes-open-below': ({ from }) => `Blocks under ${plural(from, 'unit')} have no seat.`,
  'larger-block-fewer-seats': ({ units, seats, before }) =>
    `Blocks from ${plural(units, 'unit')} have ${plural(seats, 'seat')}, fewer than smaller blocks (${before}).`,
  'small-block-rule-without-effect': ({ units }) =>
    `The rule for blocks under ${plural(units, 'unit')} meets no block.`,
  'quota-cannot-be-met': ({ seats, places }) =>
    `The seats are ${seats}, but the conditions let in place ${places} at most.`,
  'quota-base-misread': ({ percentOf }) =>
    `Ratings are named as the base, but the percentage is taken of “${percentOf}”.`,
  'not-with-later': ({ names }) =>
    `Forms are settled from the first to the last, so “notWith” cannot name a later one: ${names}.`,
  'leader-may-be-gated': () =>
    'A gate may bar the leader; nobody says who takes the seat then, and whether that unit is ranked.',
  'percent-on-ratio-in-condition': ({ from }) =>
    `The bound ${from} looks like a percentage, and shares go from 0 to 1: the condition never holds, or always.`,
  'percent-on-ratio-above': ({ from }) =>
    `Nothing is ever above ${from}: it looks like a percentage, and shares go from 0 to 1.`,
  'cap-of-nothing': () => 'The cap is 0: this part never gives or takes a point.',
  'silence-earns-full': ({ standard, names }) =>
    `A unit that declares nothing has all ${standard} points: the deductions count what is missing as 0, and nothing else asks for ${names}.`,
  'words-clash': ({ word, other }) => `“${word}” means this and “${other}” as well.`,
  'label-blank': () => 'The label is blank.',
  'fact-without-label': ({ name }) => `The fact “${name}” has no label.`,
  'rows-alike': ({ label, other }) => `“${label}” is also the name of “${other}”.`,
  'fact-not-read': ({ name }) => `Nothing reads the fact “${name}”.`,
  'declaration-not-read': ({ name }) => `Units have to declare “${name}”, but no criterion reads it.`,
  'succession-without-combination': ({ name }) =>
    `After a merger “${name}”, declared by several predecessors, is missing, because nothing says how they become one.`,
  'attribute-not-read': ({ name }) => `Nothing reads the attribute “${name}”.`,
  'points-fall-with-activities': () => 'Doing more can cost points on this line.',
  'condition-closes-with-activities': () => "Doing more can close this line's condition.",
  'higher-level-leaves-filter': ({ kinds, levels }) =>
    `An achievement raised to ${levels} no longer counts here (${kinds}).`,
  'versions-apply-differently': ({ id, earlier, later }) =>
    `Versions ${earlier} and ${later} of “${id}” apply in two different ways.`,
  'version-repeats': ({ id, later }) => `“${id}” has two sets of version ${later}.`,
  'versions-overlap': ({ id, earlier, later, from, to }) =>
    `Version ${earlier} of “${id}” applies until ${to} and overlaps version ${later} from ${from}.`,
  'versions-leave-gap': ({ id, earlier, later, from, to }) =>
    `Version ${earlier} of “${id}” ends on ${to}; version ${later} applies only from ${from}.`,
  'more-work-fewer-points': ({ unitKind, kind, quantity, before, after, criterion, had, has }) =>
    `A unit of the kind “${unitKind}” that does ${quantity} “${kind}” more falls from ${before} to ${after || 'no'} points${criterion === undefined ? '' : ` (criterion ${criterion}: from ${had} to ${has})`}.`,
}

/** What mends a finding. */
export const lintRemediesEn: Readonly<Record<string, string>> = {
  'make-standards-sum-to-nominal': 'Correct the standard points or “nominal”.',
  'widen-applies-to': 'Add kinds to “appliesTo”, or remove it.',
  'lower-standard-or-raise-lines': 'Lower the standard points, or raise the lines.',
  'lower-line-to-standard': "Lower the line's points or cap to the standard points.",
  'move-line-to-other-column': 'Move the line to the bonus or the deduction column.',
  'remove-or-move-band': 'Remove this row, or correct its threshold.',
  'remove-what-is-never-read': 'Remove it, or put it first.',
  'leave-out-what-is-missing':
    'Write “missing: excluded” on the lines that may be left out, or remove “knownAtLeast”.',
  'let-silence-be-a-value': 'Write “missing: unresolved”, or in format 2 a value instead: “orElse: [a, 0]”.',
  'join-bands': 'Make one band of the two.',
  'order-band-points': 'Let the points of the bands run one way.',
  'add-lowest-band': 'Add a lower band for values under this threshold, negative ones too if there are any.',
  'add-lowest-class': 'Add a smallest class.',
  'write-ratio-thresholds-from-0-to-1': 'Write ratios from 0 to 1, such as 0.9 for 90.',
  'write-whole-thresholds': 'Write a whole number.',
  'lower-or-remove-cap': 'Lower the cap, or remove it.',
  'add-cap-or-remove-mode': 'Add “cap”, or remove “capMode”.',
  'lower-floor': 'Lower the floor.',
  'write-deduction-as-positive': 'Write deducted points as a positive number.',
  'raise-maximum': 'Raise the maximum total.',
  'widen-limits-or-remove-step': 'Widen the limits, or remove this point of the scale.',
  'move-dates-into-effective': 'Move the date into the time in which the set applies.',
  'make-dates-agree': 'Make the two dates agree.',
  'move-condition': 'Move the condition to where it can be answered.',
  'read-marks-in-a-line': 'Read the marks in a line of a criterion.',
  'declare-limits-of-marks': 'Use “marked” with “from” and “to”.',
  'multiply-the-mean-of-marks': 'Take the mean here and multiply it in another line with “points”.',
  'say-whose-seat-it-is':
    'Write policies.ranking.gated: { place: ranked / after / unranked, seat: next / vacant }.',
  'raise-cap-or-remove-line': 'Raise the cap, or remove this part.',
  'ask-for-the-declaration':
    'Remove “missing: zero”, so that there is no total while it is missing; if silence does mean none, write “orElse: […, 0]”.',
  'correct-bound': 'Correct the bound, or remove the condition.',
  'narrow-applies-to': 'Remove these kinds from “appliesTo”.',
  'make-applies-to-agree': 'Make the two “appliesTo” lists agree.',
  'name-the-other-line-or-remove': 'Write “exclusive” on the other line too, or remove it.',
  'put-alternatives-in-one-column': 'Put lines that exclude each other in one column of one criterion.',
  'remove-repeated-key': 'Remove the repeated key.',
  'lower-rating-threshold': 'Lower the threshold.',
  'raise-rating-threshold-above': 'Raise the threshold of the rating above.',
  'add-last-rating-without-conditions': 'Add a last rating without threshold and conditions.',
  'write-percent-from-0-to-100': 'Write a percentage from 0 to 100, such as 20.',
  'raise-or-remove-quota': 'Raise the seats, or remove this rule.',
  'lower-seats': 'Lower the seats.',
  'widen-eligibility-or-lower-seats': 'Widen the conditions, or lower the seats.',
  'name-the-base-of-the-quota': 'Write “percentOf: rated”, or remove “ratings”.',
  'list-from-highest-to-lowest': 'List the higher form first.',
  'rename-one-of-them': 'Rename one of the two.',
  'write-label': 'Write a label in Vietnamese and English.',
  'say-how-they-combine':
    'Say how (sum, largest, any, every), or leave it if the new unit must declare itself.',
  'read-or-remove': 'Read it in a criterion, or remove it.',
  'make-points-rise-with-work': 'Change it so that points never fall with more work.',
  'filter-by-level-at-least': 'Filter by “levelAtLeast” instead of “level”.',
  'make-versions-agree': 'Write the same “effective.by” in both versions.',
  'give-each-version-its-day': 'Give each version a day of its own.',
  'move-dates-apart': 'Move the dates so that the versions do not overlap.',
  'close-the-gap': 'Move the dates so that one version follows the other.',
}
