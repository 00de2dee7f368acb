import type { CriteriaIndex } from '@thidua/api/sheet'
import { read } from '../../api/read.ts'
import type { Visit } from '../visit.ts'

/** The period with its criteria, and how its forms of commendation are called. */
export async function readCouncilFrame({ api, t, shelf }: Visit, period: string) {
  const detail = await read(api.periods[':period'].$get({ param: { period } }))
  const index: CriteriaIndex = await shelf.open(api, detail.criteriaSet.digest, t)
  return { detail, index, awardName: index.commendationName }
}

export const councilAddress = (period: string): string => `/ky/${period}/hoi-dong`

/** One session as the reader sees it. */
export const readSession = ({ api }: Visit, period: string, session: string) =>
  read(api.periods[':period']['council-sessions'][':session'].$get({ param: { period, session } }))
