import type { CriteriaIndex } from '@thidua/api/sheet'
import { read } from '../../api/read.ts'
import type { Visit } from '../visit.ts'

export const awardsAddress = (period: string): string => `/ky/${period}/khen-thuong`

/** A page of a decision, and of one award in it. */
export const decisionAddress = (period: string, decision: string): string =>
  `${awardsAddress(period)}/${encodeURIComponent(decision)}`

export const revocationAddress = (
  period: string,
  decision: string,
  { commendation, unit }: { readonly commendation: string; readonly unit: { readonly id: string } },
): string =>
  `${decisionAddress(period, decision)}/thu-hoi?${new URLSearchParams({ 'hinh-thuc': commendation, 'don-vi': unit.id })}`

/** The period and where its proposals stand in a final version, by the names of that version's criteria. */
export async function readBoard({ api, t, shelf }: Visit, period: string, version?: string) {
  const param = { period }
  const [detail, board] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period']['award-decisions'].$get({ param, query: version ? { version } : {} })),
  ])
  const index: CriteriaIndex = await shelf.open(api, board.criteriaSet ?? detail.criteriaSet.digest, t)
  return { detail, board, index, formName: index.commendationName }
}

export type AwardFrame = Awaited<ReturnType<typeof readBoard>>

/** What every part of the page of awards is given. */
export interface AwardPartProps {
  readonly visit: Visit
  readonly period: string
  readonly frame: AwardFrame
}
