import { plural } from './plural.en.ts'
import type { score as vietnamese } from './score.vi.ts'

export const score: typeof vietnamese = {
  title: unit => `Score sheet of ${unit}`,
  total: 'Total',
  place: 'Place in the block',
  shared: 'shared',
  rating: 'Rating',
  noTotal: 'No total yet',
  noPlace: 'No place yet',
  notRanked: 'Not ranked',
  gatedPlace: {
    after: gate => `Placed behind the units that no gate bars, because of the gate “${gate}”.`,
    unranked: gate => `Not ranked, because of the gate “${gate}”.`,
  },
  notRated: 'Not rated',
  notRatedYet: 'Not rated yet',
  next: (points, rating) =>
    `${points} more ${points === '1' ? 'point reaches' : 'points reach'} “${rating}”.`,
  nextIf: (points, rating, conditions) =>
    `“${rating}” takes ${points} more ${points === '1' ? 'point' : 'points'}, and these conditions: ${conditions}.`,
  withinSeats: 'a seat of this rating is free',
  ahead: (rating, parts) => `“${rating}” takes: ${parts}.`,
  aheadPoints: points => `${points} more ${points === '1' ? 'point' : 'points'}`,
  aheadCondition: condition => `the condition “${condition}”`,
  aheadUnmet: condition => `the condition “${condition}” is not met`,
  aheadGate: gate => `the gate “${gate}”`,
  aheadLowered: (gates, rating) =>
    `Because of the gate “${gates}”, points and conditions have to reach “${rating}” before it is lowered.`,
  blocked: things => `More points alone lead to no better rating; in the way: ${things}.`,
  nextAward: (form, reason) => `${form}: ${reason}`,
  best: 'The best rating has been reached.',
  failedCondition: (rating, condition) => `“${rating}” is not reached because of a condition: ${condition}.`,
  unknownCondition: (rating, condition) =>
    `“${rating}” cannot be decided, because data are missing for: ${condition}.`,
  gate: gate => `Gate closed: “${gate}”.`,
  quotaKept: (rating, place, seats, base) =>
    `Keeps “${rating}”: place ${place} is within ${plural(seats, 'seat')}, taken of ${plural(base, 'unit')}.`,
  quotaLowered: (rating, place, seats, base) =>
    `One lower than “${rating}”: place ${place} is beyond ${plural(seats, 'seat')}, taken of ${plural(base, 'unit')}.`,
  quotaLoweredBy: (sentence, margin) => `${sentence} ${plural(margin, 'point')} behind the last with a seat.`,
  quotaLevel: (sentence, key) => `${sentence} Level with the last unit with a seat, and behind it by ${key}.`,
  quotaChosen: (rating, votes, needed, decision) =>
    `Keeps “${rating}”: tied for the last seat and chosen by the council with ${plural(votes, 'vote')} in favour (${needed} needed), ${decision}.`,
  quotaNotChosen: (rating, votes, decision) =>
    `One rating below “${rating}”: tied for the last seat, with ${plural(votes, 'vote')} in favour, and not chosen by the council, ${decision}.`,
  quotaWaits: rating =>
    `Whether “${rating}” is kept waits for the council’s vote on a better rating; the lowest that is possible stands.`,
  quotaVote: (rating, place, seats, base) =>
    `Shares place ${place} at the last seat of “${rating}” (${plural(seats, 'seat')}, taken of ${plural(base, 'unit')}); until the council has voted the lower rating stands.`,
  gateOpened: (gate, ruling) => `The gate “${gate}” is opened by ruling ${ruling}.`,
  gateUnknown: gate => `Data are missing to decide the gate “${gate}”.`,
  takenOver: {
    title: 'Taken over from former units',
    carried: (from, documents, activities, others) =>
      `From unit ${from} (${documents}): ${activities} activities and ${others} other records go on here.`,
    ownStands: count => `Of ${count} more the unit’s own stand.`,
    left: count => `${count} could not become one and are to be given anew.`,
  },
  bases: 'The three results of the unit',
  basis: { self: 'Self-score', verified: 'Verified', final: 'Final' },
  basisHelp: {
    self: 'from what the unit submitted',
    verified: 'from what the verifiers accepted',
    final: 'after the rulings of the council',
  },
  own: {
    figure: (judged, points) =>
      `What the unit can reckon itself, without what the council judges (${judged}): ${plural(points, 'point')}.`,
    missing: judged =>
      `What the unit can reckon itself, without what the council judges (${judged}), has no total yet: data are missing.`,
    notVerified: 'The same part is not verified yet.',
    same: 'Verification found the same for this part.',
    lower: (points, difference) =>
      `Verification found ${plural(points, 'point')} for the same part, ${plural(difference, 'point')} less.`,
    higher: (points, difference) =>
      `Verification found ${plural(points, 'point')} for the same part, ${plural(difference, 'point')} more.`,
  },
  kind: 'Kind',
  block: 'Block',
  attributes: 'Size',
  groupPoints: (points, of) => (of === '0' ? plural(points, 'point') : `${points} / ${plural(of, 'point')}`),
  groupRescaled: (applicable, nominal) =>
    `${applicable} of ${nominal} standard points apply; the rest is rescaled.`,
  groupNotRescaled: (applicable, nominal) =>
    `${applicable} of ${nominal} standard points apply; the rest is not rescaled.`,
  groupMissing: (known, nominal) =>
    `Only ${known} of ${nominal} standard points could be computed; data are missing for the rest.`,
  groupWithout: (known, nominal) =>
    `${known} of ${nominal} standard points count; what lacks data or does not apply is left out.`,
  columns: { standard: 'Standard', bonus: 'Bonus', deduction: 'Deduction' },
  earned: 'Standard earned',
  points: 'Points',
  clause: clause => `Clause ${clause}`,
  evidenceWanted: 'Evidence wanted',
  checkedBy: 'Verified by',
  caps: {
    bonus: cap => `bonus at most ${cap}`,
    deduction: cap => `deductions at most ${cap}`,
    floor: floor => `not below ${floor}`,
    line: cap => `at most ${cap}`,
  },
  notApplicable: 'Does not apply',
  notApplicableToKind: 'Does not apply to this kind of unit',
  missing: 'Data missing',
  lines: 'How it was scored',
  facts: 'Figures used',
  fact: 'Figure',
  value: 'Value',
  origin: 'From',
  unknownFact: 'missing',
  waitingFact: 'waiting for verification',
  origins: {
    activities: 'added up from activities',
    declaration: 'declared by the unit',
    attribute: 'size of the unit',
    expression: 'computed from other figures',
    marks: 'marks of the council',
    block: 'figures of the block',
    children: 'sub-units',
  },
  distinct: {
    month: 'months with an activity',
    quarter: 'quarters with an activity',
    channel: 'different channels',
    kind: 'different kinds of activity',
    level: 'different levels',
    partner: 'different partners',
  },
  yes: 'yes',
  no: 'no',
  activitiesOf: count => `${count} ${count === '1' ? 'activity' : 'activities'} counted`,
  activities: {
    date: 'Date',
    kind: 'Kind',
    title: 'What',
    amount: 'Counts',
    evidence: 'Evidence',
    reason: 'Why not',
    open: 'open link',
    none: 'none',
    untitled: 'untitled',
  },
  notCountedTitle: 'Activities that do not count',
  notCountedHelp: count =>
    count === '1'
      ? 'One activity was recorded but gives no points; it says why.'
      : `${count} activities were recorded but give no points; each says why.`,
  allCounted: 'Every recorded activity counts.',
  reasons: {
    'outside-period': 'outside the period',
    'not-verified': 'not verified yet',
    rejected: 'not accepted by the verifiers',
    duplicate: 'same link or event as an activity already counted',
    'lower-level': 'this achievement counts at a higher level',
    'no-rule': 'the criteria set does not score this kind of activity',
    'not-applicable': 'the criteria concerned do not apply to this kind of unit',
  },
  insteadOf: (date, title) => `counted instead: ${date}, ${title}`,
  ledgerTitle: 'How the total adds up',
  ledgerCaption: 'The rows below add up to the total exactly',
  entry: 'Row',
  amount: 'Points',
  ledger: {
    rescale: 'Rescaling for what does not apply',
    'group-cap': 'Cap of the group',
    weight: 'Weight of the group',
    'bonus-cap': 'Cap on all bonuses',
    'deduction-cap': 'Cap on all deductions',
    maximum: 'Cap on the total',
    minimum: 'Raised to the least total',
    rounding: 'Rounding',
  },
  of: (kind, name) => `${kind}: ${name}`,
  ledgerUnresolved: 'Cannot be added up while data are missing.',
  unresolvedTitle: 'What is missing for a total',
  unresolvedHelp: 'Complete these figures and score again. A missing figure is not a zero.',
  unresolvedFor: criterion => `criterion ${criterion}`,
  marksFor: line => `Marks of the council for the row “${line}”`,
  pointsOf: criterion => `Points of criterion “${criterion}”`,
  due: date => `due ${date}`,
  holdTitle: 'Proposals are on hold',
  hold: (document, until, reason) =>
    `Proposals are on hold (document: ${document}) until ${until ?? 'there is a conclusion'}${reason === null ? '' : `. Reason: ${reason}`}`,
  ruling: (id, author, reason, document) => `Ruling ${id} by ${author}: ${reason} (${document})`,
  marks: 'Marks of the council',
  member: 'Member',
  reason: 'Reason',
  recused: 'recused',
  criteriaSet: 'See the criteria set',
  contents: 'Criterion groups',
}
