import { dayInVietNam } from '@thidua/api/words'
import type { EvidenceFile, PeriodDetail, UnitAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import type { RecordNames } from '../../view-models/record-values.ts'
import { readNames } from '../records/read-names.ts'
import type { TypedForm } from '../typed-form.ts'
import type { Visit } from '../visit.ts'
import { ownUnits } from './own-units.ts'

/** What a form of one activity is filled with. */
export interface EntryForm {
  readonly detail: PeriodDetail
  readonly names: RecordNames
  readonly units: readonly UnitAnswer[]
  readonly typed: TypedForm
  readonly problems: readonly FormProblem[]
  /** The days that can be chosen by one tap; both lie in the period. */
  readonly near: readonly string[]
  /** Why it was returned. */
  readonly returned: string | null
  /** What is stored as evidence of it. */
  readonly files: readonly EvidenceFile[]
}

/** Today and yesterday, as far as they belong to the period. */
const nearDays = ({ from, to }: Pick<PeriodDetail, 'from' | 'to'>, now: Date): readonly string[] => {
  const days = [now, new Date(now.getTime() - 86_400_000)].map(dayInVietNam)
  return days.filter(day => day >= from && day <= to)
}

export async function openEntryForm(
  visit: Visit,
  period: string,
  typed: TypedForm,
  rest: Pick<EntryForm, 'problems' | 'returned'> = { problems: [], returned: null },
): Promise<EntryForm> {
  const { detail, units: all, names } = await readNames(visit, period)
  const units = await ownUnits(visit, all)
  const near = nearDays(detail, new Date())
  const files = typed.revision === undefined ? [] : await storedFiles(visit, period, typed.id ?? '')
  return { detail, names, units, near, files, typed: { when: near[0] ?? 'other', ...typed }, ...rest }
}

const storedFiles = async ({ api }: Visit, period: string, activity: string) => {
  const param = { period }
  const { files } = await read(api.periods[':period'].evidence.$get({ param, query: { activity } }))
  return files.filter(({ removed }) => removed === null)
}

/** The activity as it is stored, in the fields of the form. */
export async function storedEntry({ api }: Visit, period: string, activity: string) {
  const param = { period, activity }
  return read(api.periods[':period'].activities[':activity'].$get({ param }))
}
