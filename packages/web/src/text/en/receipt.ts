import { plural } from '@thidua/api/words'
import type { Text } from '../text.ts'

export const receipt: Text['receipt'] = {
  title: 'Check this result',
  states: {
    drafted: 'This version is not published.',
    provisional: 'This version is provisional and may still change.',
    final: 'This version is final.',
    superseded: 'A later version took the place of this one.',
  },
  digest: 'Digest',
  help: 'Anybody can recompute every score from the file below, without a network; the digest of the file must be the one on this page. The command:',
  download: 'Download the file to recompute',
  marksHelp:
    'Only the committee can download the marks of its members; together with the file above they prove the results of the judged lines. The command:',
  marksDownload: 'Download the marks (not public)',
  journal: 'Seal of the journal at publication',
  journalHelp:
    'Note it somewhere else (minutes, a letter): “thidua verify-journal --head” with it tells later whether the journal from before the publication was cut off or replaced.',
  none: 'This version was stored before results had digests; the next scoring will have one.',
  changes: 'See what changed since the version before',
}

export const changes: Text['changes'] = {
  title: 'What changed between two versions',
  lead: (version, since) => `${version} compared with ${since}.`,
  counts: (changed, unchanged) => `${plural(changed, 'unit')} changed, ${unchanged} stayed as they were.`,
  stays: 'A published version is never altered; a correction after publication always makes a new version.',
  otherSet: 'The two versions use different criteria sets.',
  caption: (version, since) =>
    `Units whose total, place, rating or proposals in ${version} are not those of ${since}: before and after`,
  unit: 'Unit',
  total: 'Total',
  place: 'Place',
  rating: 'Rating',
  proposals: 'Proposals',
  change: (before, after) => `${before} → ${after}`,
  proposal: (form, change) => `${form}: ${change}`,
  same: 'as before',
  noTotal: 'none yet',
  noPlace: 'no place',
  noRating: 'no rating',
  noProposal: 'none',
  added: 'new in this version',
  removed: 'no longer in this version',
  nothing: 'No unit has another total, place, rating or proposal.',
  noEarlier: 'There is no earlier version to compare with',
  noEarlierHelp:
    'When data are corrected and the period is scored again, this page tells what changed, unit by unit.',
}
