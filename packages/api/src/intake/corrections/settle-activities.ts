import type { Vocabulary } from '@thidua/scoring/criteria'
import { grouped } from '@thidua/scoring/issues'
import type { Activity } from '@thidua/scoring/records'
import type { Reason } from '../codes.ts'
import type { ProblemCode } from '../text/vi.ts'
import type { FindAlike, ImportContext, RowOutcome, RowProblem } from '../types.ts'
import { type ActivityChange, type Alike, type Correctable, type Match, matchStored } from './match-stored.ts'

/** Activities that are looked up at once; those of one unit and day stay together. */
const batchSize = 2000

/**
 * The outcomes of a file's rows beside what is stored: a row that means a stored activity with another value
 * becomes its correction and says what it changes; a row that may mean one of several is rejected with its cells; a
 * page or a title that occurred before is pointed out.
 */
export const settleActivities = async (
  outcomes: readonly RowOutcome[],
  find: FindAlike,
  { criteriaSet, units }: Pick<ImportContext, 'criteriaSet' | 'units'>,
  cellsOf: (position: number) => readonly string[],
): Promise<RowOutcome[]> => {
  const settled = [...outcomes]
  const words: Words = {
    vocabulary: criteriaSet.vocabulary,
    unitNames: new Map(units.map(({ id, name }) => [id, name])),
  }
  for (const batch of batchesOf(outcomes)) {
    const activities = batch.map(({ activity }) => activity)
    const matches = matchStored(activities, await find(activities))
    batch.forEach(({ position }, i) => {
      const outcome = settle(settled[position]!, matches[i]!, words)
      settled[position] = outcome.status === 'rejected' ? { ...outcome, cells: cellsOf(position) } : outcome
    })
  }
  return settled
}

interface Placed {
  readonly position: number
  readonly activity: Activity
}

const batchesOf = (outcomes: readonly RowOutcome[]): Placed[][] => {
  const placed = outcomes.flatMap((outcome, position) =>
    outcome.status === 'new' && outcome.record.family === 'activities'
      ? [{ position, activity: outcome.record.activity }]
      : [],
  )
  const batches: Placed[][] = []
  for (const group of grouped(placed, ({ activity }) => `${activity.unit} ${activity.date}`).values()) {
    const last = batches.at(-1)
    if (last !== undefined && last.length + group.length <= batchSize) last.push(...group)
    else batches.push(group)
  }
  return batches
}

/** What ids are called. */
interface Words {
  readonly vocabulary: Vocabulary
  readonly unitNames: ReadonlyMap<string, string>
}

const settle = (outcome: RowOutcome, match: Match, words: Words): RowOutcome => {
  if (outcome.status !== 'new') return outcome
  switch (match.kind) {
    case 'new':
      return {
        ...outcome,
        warnings: [...outcome.warnings, ...match.alike.map(alike => toldAlike(alike, words))],
      }
    case 'stored':
      return { ...outcome, record: { family: 'activities', activity: match.activity } }
    case 'unclear': {
      const [example] = match.candidates
      const params = { count: String(match.candidates.length), ...nameOf(example!, words) }
      const problem = told('correction-unclear', 'conflict', params)
      return { status: 'rejected', place: outcome.place, reason: 'conflict', problems: [problem] }
    }
    case 'correction': {
      const { activity, of, changes } = match
      const warnings = [...outcome.warnings, ...changes.map(change => toldChange(change, words.vocabulary))]
      if (of.status === 'verified' && activity.status === 'submitted')
        warnings.push(told('verified-again', 'conflict'))
      return { ...outcome, record: { family: 'activities', activity, replaces: of.id }, warnings }
    }
  }
}

const told = (
  code: ProblemCode,
  reason: Reason,
  params: Readonly<Record<string, string>> = {},
): RowProblem => ({
  code,
  reason,
  params,
})

const toldChange = ({ field, before, after }: ActivityChange, vocabulary: Vocabulary): RowProblem => {
  // A dash stands where there was no value.
  const word = (value: string | undefined): string =>
    value === undefined ? '–' : wordOf(field, value, vocabulary)
  const params = figures.has(field)
    ? { figureBefore: word(before), figureAfter: word(after) }
    : { before: word(before), after: word(after) }
  return told(`corrects-${field}`, reasonOf[field], params)
}

const figures: ReadonlySet<Correctable> = new Set(['quantity', 'reached', 'audience'])

const reasonOf = {
  quantity: 'quantity',
  reached: 'audience',
  audience: 'audience',
  level: 'level',
  partner: 'partner',
  evidence: 'evidence',
} as const satisfies Record<Correctable, Reason>

const wordOf = (field: Correctable, value: string, { levels, partners }: Vocabulary): string => {
  if (field === 'level') return levels[value]?.label.vi ?? value
  return field === 'partner' ? (partners?.[value]?.label.vi ?? value) : value
}

const toldAlike = ({ why, activity }: Alike, words: Words): RowProblem =>
  told(`${why}-stored`, why === 'same-title' ? 'title' : 'evidence', nameOf(activity, words))

const nameOf = ({ unit, title, date }: Activity, { unitNames }: Words): Readonly<Record<string, string>> => ({
  unit: unitNames.get(unit) ?? unit,
  title: title ?? '',
  date,
})
