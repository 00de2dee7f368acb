import type { Text } from '../text.ts'

export const standings: Text['standings'] = {
  title: block => `Standings of ${block}`,
  caption: block => `Place, total, points by group and rating of the units of ${block}`,
  place: 'Place',
  unit: 'Unit',
  total: 'Total',
  rating: 'Rating',
  groups: 'Points by group',
  shared: 'shared',
  groupPoints: (group, points, of) => `${group}: ${points} of ${of} standard points`,
  notApplicable: 'not applicable',
  legend: 'Criterion groups',
  groupStandard: points => `${points} standard points`,
  unresolvedTitle: 'No place yet, because data are missing',
  unresolvedHelp:
    'Missing data are not counted as zero. These units have no total and no place until their data are complete.',
  missing: 'Still missing',
  endedTitle: 'No longer scored or ranked',
  merged: (unit, heir, day, document) =>
    `${unit} became part of ${heir} on ${day} (${document}); its results count for ${heir}.`,
  closed: (unit, day, document) => `${unit} ended on ${day} (${document}).`,
  decidedBy: key => `by ${key}`,
  tieBreak: keys => `Equal totals are decided in turn by: ${keys}. If still equal, the place is shared.`,
  noTieBreak: 'Equal totals share a place.',
  sharedRule: 'After two units in place 1 comes place 3.',
  held: document => `Commendation is on hold (document: ${document}); nothing has been concluded.`,
  empty: 'This block has no units yet.',
}
