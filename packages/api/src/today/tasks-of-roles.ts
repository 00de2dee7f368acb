import type { Role } from '../access/grant.ts'
import type { ReopeningRow } from '../calendar/calendar.repository.ts'
import type { CalendarStep } from '../calendar/step.ts'
import type { UnitCount } from './today.repository.ts'
import type { Task, TodayAnswer } from './today.schema.ts'

type Waiting = TodayAnswer['tasks'][number]

/** What stands of the period, read once for whoever asks. */
export interface Standing {
  readonly counts: readonly UnitCount[]
  readonly declarations: ReadonlyMap<string, number>
  readonly reopenings: readonly ReopeningRow[]
  readonly names: ReadonlyMap<string, string>
  readonly blocks: ReadonlyMap<string, string>
  /** Units that have not registered, while that is asked for; else nobody. */
  readonly unregistered: ReadonlySet<string>
  /** What stands of each unit's self-score, while it is asked for; else nobody. */
  readonly selfScores: ReadonlyMap<string, 'missing' | 'confirmed' | 'changed'>
  /** How many requests for review wait, and of each unit how many are answered while its result is provisional. */
  readonly requests: { readonly open: number; readonly answered: ReadonlyMap<string, number> }
  /** Of each unit, the differences that it is asked to explain and whether it can agree, while that step is open. */
  readonly explanations: ReadonlyMap<string, { readonly asked: number; readonly mayAgree: boolean }>
  /** The blocks whose meeting is not recorded, while that step is open; else none. */
  readonly unmet: readonly string[]
  readonly calendar: Pick<TodayAnswer, 'today'> & {
    readonly units: readonly {
      readonly step: CalendarStep
      readonly unit: { readonly id: string }
      readonly closesOn: string
    }[]
    readonly isEmpty: boolean
  }
}

export const waiting = (role: Role, task: Task, count: number, rest: Partial<Waiting> = {}): Waiting[] =>
  count === 0 ? [] : [{ role, task, count, unit: null, step: null, until: null, ...rest }]

const sumOf = ({ counts }: Standing, status: UnitCount['status'], isMeant: (unit: string) => boolean) =>
  counts.reduce((sum, row) => (row.status === status && isMeant(row.unit) ? sum + row.count : sum), 0)

/** What an officer has to do for one unit. */
export const ofUnit = (standing: Standing, id: string): Waiting[] => {
  const unit = { id, name: standing.names.get(id) ?? id }
  const { calendar, reopenings } = standing
  const isThis = (one: string): boolean => one === id
  const own = reopenings.filter(row => row.unit === id)
  const round = standing.explanations.get(id)
  const answered = standing.requests.answered.get(id) ?? 0
  const extended = calendar.units.filter(row => row.unit.id === id && row.closesOn >= calendar.today)
  return [
    ...waiting('officer', 'returned', sumOf(standing, 'returned', isThis), { unit }),
    ...waiting('officer', 'drafts', sumOf(standing, 'draft', isThis), { unit }),
    ...waiting('officer', 'registration', standing.unregistered.has(id) ? 1 : 0, { unit }),
    ...waiting('officer', 'self-score', standing.selfScores.get(id) === 'missing' ? 1 : 0, { unit }),
    ...waiting('officer', 'self-score-changed', standing.selfScores.get(id) === 'changed' ? 1 : 0, { unit }),
    ...waiting('officer', 'explanations-asked', round?.asked ?? 0, { unit }),
    ...waiting('officer', 'agreement', round?.mayAgree ? 1 : 0, { unit }),
    ...waiting('officer', 'requests-answered', answered, { unit }),
    ...extended.flatMap(({ step, closesOn }) =>
      waiting('officer', 'extended', 1, { unit, step, until: closesOn }),
    ),
    ...own.flatMap(({ step, state }) =>
      state === 'granted'
        ? []
        : waiting('officer', state === 'asked' ? 'reopening-asked' : 'reopening-declined', 1, { unit, step }),
    ),
  ]
}

export const ofBlock = (standing: Standing, block: string): Waiting[] => [
  ...waiting(
    'block-head',
    'activities-waiting',
    sumOf(standing, 'submitted', unit => standing.blocks.get(unit) === block),
  ),
  ...waiting('block-head', 'block-meeting', standing.unmet.includes(block) ? 1 : 0),
]

interface Period {
  readonly id: string
  readonly stale: boolean
}

interface OfSecretary {
  readonly ties: number
  readonly undecided: number
}

export const ofSecretary = (
  standing: Standing,
  { stale }: Period,
  { ties, undecided }: OfSecretary,
): Waiting[] => {
  const asked = standing.reopenings.filter(({ state }) => state === 'asked').length
  const missing = [...standing.selfScores.values()].filter(state => state === 'missing').length
  const declarations = [...standing.declarations.values()].reduce((sum, count) => sum + count, 0)
  return [
    ...waiting('secretary', 'calendar-missing', standing.calendar.isEmpty ? 1 : 0),
    ...waiting('secretary', 'reopenings', asked),
    ...waiting(
      'secretary',
      'activities-waiting',
      sumOf(standing, 'submitted', () => true),
    ),
    ...waiting('secretary', 'declarations-waiting', declarations),
    ...waiting('secretary', 'registrations-missing', standing.unregistered.size),
    ...waiting('secretary', 'self-scores-missing', missing),
    ...waiting('secretary', 'requests-open', standing.requests.open),
    ...waiting('secretary', 'block-meetings-missing', standing.unmet.length),
    ...waiting('secretary', 'ties', ties),
    ...waiting('secretary', 'awards-undecided', undecided),
    ...waiting('secretary', 'result-stale', stale ? 1 : 0),
  ]
}
