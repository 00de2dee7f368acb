import { openPhrasesEn, plural } from '@thidua/api/words'
import type { Text } from '../text.ts'

export const publish: Text['publish'] = {
  title: version => `Publish version ${version}`,
  help: 'The results of this version will be visible to everybody. Publication cannot be taken back; a later correction becomes a new version.',
  refusals: {
    'already-published':
      'This version has been published. A published version cannot be changed and need not be published again.',
    'older-than-published':
      'A newer version has been published, so this one cannot be published any more. Score the period again for a new version.',
    'nothing-scored':
      'No unit has a final score, so there is nothing to publish. Enter what is missing and score the period again.',
  },
  openTitle: 'What is still open',
  nothingOpen:
    'Nothing is open: every unit has a score, and no activity or declaration waits for verification.',
  phrases: openPhrasesEn,
  see: 'see',
  waitingOf: (name, count) => `${name}: ${count}`,
  missing: (unit, count) => `${unit}: ${plural(count, 'figure')} missing or waiting for verification`,
  hold: (unit, document) => `${unit} (document: ${document})`,
  vote: (commendation, block, units) => `${commendation}, ${block}: ${units}`,
  seeAll: count => `See the list (${count})`,
  scoreAgain: 'Score again before you publish',
  changesTitle: 'How it differs from the published version',
  firstTime: 'No version of this period has been published, so there is nothing to compare with.',
  reason: 'Reason for publishing while something is open',
  reasonHint:
    'It is printed wherever this version is shown. For example: first publication, so that units can comment.',
  reasonNeeded: 'Give a reason for publishing while something is open.',
  word: 'publish',
  wordLabel: 'Type the word “publish” to confirm',
  wordNeeded: 'Type the word “publish” to confirm.',
  submit: version => `Publish version ${version}`,
  noteTitle: 'Published while something was open',
  noteOpen: phrases => `Open at publication: ${phrases}.`,
  noteReason: reason => `Reason: ${reason}`,
  waitingTitle: 'Waiting for verification',
  waitingSome: (activities, declarations) =>
    `Waiting for verification: ${[activities === '1' && '1 activity', Number(activities) !== 1 && activities !== '0' && `${activities} activities`, declarations !== '0' && plural(declarations, 'declaration')].filter(Boolean).join(', ')}.`,
  waitingHelp: 'Data that wait for verification count in the self-score only, not in the result.',
  waitingLink: 'See what waits for verification',
  waitingNone: 'Nothing waits for verification.',
  waitingMore: count => `${plural(count, 'more row')} not shown here.`,
  unit: 'Unit',
  date: 'Date',
  name: 'What',
  evidence: 'Evidence',
  value: 'Declared value',
}
