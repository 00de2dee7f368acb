import type { CriteriaIndex } from '@thidua/api/sheet'
import { read } from '../../api/read.ts'
import { unlessRefused } from '../../api/refusal.ts'
import { readsUnpublished } from '../../view-models/reader.ts'
import type { Visit } from '../visit.ts'

export const meetingsAddress = (period: string): string => `/ky/${period}/hop-khoi`

export const meetingAddress = (period: string, block: string): string =>
  `${meetingsAddress(period)}/${encodeURIComponent(block)}`

/** One block with its meeting, and how the criteria of its version call things. */
export async function readMeeting({ api, t, shelf }: Visit, period: string, block: string, version?: string) {
  const [detail, found] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(
      api.periods[':period']['block-meetings'][':block'].$get({
        param: { period, block },
        query: version ? { version } : {},
      }),
    ),
  ])
  const index: CriteriaIndex = await shelf.open(api, found.criteriaSet, t)
  return { detail, found, index, formName: index.commendationName }
}

export type MeetingFrame = Awaited<ReturnType<typeof readMeeting>>
type MeetingUnit = MeetingFrame['found']['units'][number]

/** Points and place of a unit as they are printed. */
export const standingText = (
  { index }: MeetingFrame,
  { total, place }: MeetingUnit,
  { t }: Pick<Visit, 't'>,
): { readonly points: string; readonly rank: string } => ({
  points: total === null ? '–' : t.column(total, index.places),
  rank: place === null ? '–' : String(place),
})

/** What the blocks nominate, for the committee alone. */
export async function readNominations({ api, roles }: Visit, period: string) {
  if (!readsUnpublished(roles)) return []
  const found = await read(api.periods[':period']['block-meetings'].$get({ param: { period } })).catch(
    unlessRefused,
  )
  return (found?.blocks ?? []).flatMap(({ meeting }) => meeting?.nominations ?? [])
}
