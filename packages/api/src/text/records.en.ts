import type { recordIssuesVi } from './records.vi.ts'
import type { IssueSentences } from './sentences.ts'
import { timeText } from './writing.ts'

const names: Readonly<Record<string, string>> = {
  unit: 'unit(s)',
  activity: 'activity(ies)',
  declaration: 'declaration(s)',
  mark: 'mark(s)',
  ruling: 'ruling(s)',
  hold: 'hold(s)',
  gate_ruling: 'decision(s) that open a gate',
  past_outcome: 'outcome(s) of earlier periods',
  succession: 'merger(s), split(s) or renaming(s)',
  closure: 'closure(s)',
  council_decision: 'vote(s) of the council',
  model: 'model(s)',
  adoption: 'adoption(s) of models',
  block: 'block(s)',
  import: 'imported file(s)',
  result: 'result version(s)',
}

const when = (at = ''): string => (at === '' ? '' : ` at ${timeText(at)}`)

export const recordIssuesEn: IssueSentences<keyof typeof recordIssuesVi> = {
  'record-not-found': ({ key }) => `No record of this period is called “${key}”; check the key.`,
  'record-changed': ({ read, stored, at }) =>
    `Somebody else changed this record${when(at)}, after you read it: you read revision ${read}, it is now revision ${stored}. Nothing was changed; look at both readings and then decide.`,
  'record-gone': () =>
    'Somebody else removed this record after you read it. Nothing was changed; look at its history and then decide.',
  'record-in-use': ({ records = '', count }) =>
    `It cannot be removed: ${count} ${names[records] ?? records} still name this record. Correct or remove them first.`,
  'record-published': ({ version }) =>
    `It cannot be removed: published version ${version} rests on this record. Correct it, then score and publish a new version.`,
  'change-reason-needed': () => 'Give a reason; it is kept in the journal.',
  'change-not-found': ({ change }) => `The journal of this period has no change ${change}.`,
  'change-not-undoable': () =>
    'Only a whole import, or an undoing, is taken back so. Open a single record and correct or remove it.',
  'nothing-to-undo': () =>
    'Nothing is left to take back: every record of it was taken back already, or changed since.',
  'key-stays': () => 'The code cannot be changed, because other data hangs on it.',
  'unknown-block': ({ block }) => `The period has no block “${block}”.`,
  'model-unknown': ({ value }) => `The period has no model “${value}”.`,
  'model-of-own-unit': () => 'A unit does not adopt a model of its own.',
}
