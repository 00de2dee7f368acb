import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { shareOf } from '../../view-models/council.ts'
import { dayProblems } from '../day-problems.ts'
import { dayOf, refusedFields, type TypedForm, typedDay, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { councilAddress, readCouncilFrame } from './read-council.ts'
import { mostRows, sessionFormPage } from './session-form-page.tsx'
import { sessionPage } from './session-page.tsx'

type Frame = Awaited<ReturnType<typeof readCouncilFrame>>

/** One of the words that a field may hold; what is none of them is the first. */
const wordOf = <W extends string>(typed: string | undefined, words: readonly [W, ...W[]]): W =>
  words.find(word => word === typed) ?? words[0]

/** The rows in which somebody stands, with the number of each. */
const filledRows = (typed: TypedForm): readonly number[] =>
  Array.from({ length: mostRows }, (_, i) => i).filter(i => (typed[`seat-${i}`] ?? '') !== '')

const chosenAwards = ({ index }: Frame, typed: TypedForm): readonly string[] =>
  index.set.commendations.flatMap(({ id }) => (typed[`award-${id}`] === 'yes' ? [id] : []))

/** What the typing itself gets wrong. */
const typingProblems = (frame: Frame, typed: TypedForm, { t }: Visit): FormProblem[] => {
  const words = t.text.council
  const awards = chosenAwards(frame, typed)
  const needed = (field: string, message: string): FormProblem[] => (typed[field] ? [] : [{ field, message }])
  return [
    ...dayProblems(t, typedDay(typed, 'heldOn'), { id: 'heldOn', label: words.heldOn }),
    ...needed('place', words.placeNeeded),
    ...(/^[1-9]\d{0,5}$/.test(typed.version ?? '')
      ? []
      : [{ field: 'version', message: words.versionNeeded }]),
    ...(shareOf(typed.quorum ?? '') === null
      ? [{ field: 'quorum', message: t.text.votes.quorumNeeded }]
      : []),
    ...(filledRows(typed).length === 0 ? [{ field: 'seat-0', message: words.membersNeeded }] : []),
    ...(awards.length === 0
      ? [{ field: `award-${frame.index.set.commendations[0]?.id}`, message: words.awardsNeeded }]
      : []),
    ...awards.flatMap(id =>
      shareOf(typed[`threshold-${id}`] ?? '') === null
        ? [{ field: `threshold-${id}`, message: words.thresholdWrong(frame.awardName(id)) }]
        : [],
    ),
  ]
}

const sessionOf = (frame: Frame, typed: TypedForm) => ({
  heldOn: dayOf(typedDay(typed, 'heldOn')) ?? '',
  place: typed.place ?? '',
  version: Number(typed.version),
  quorum: shareOf(typed.quorum ?? '') ?? '',
  isWritingAllowed: typed.writing === 'yes',
  members: filledRows(typed).map(i => ({
    seat: typed[`seat-${i}`] ?? '',
    office: wordOf(typed[`office-${i}`], ['member', 'chair', 'secretary']),
    presence: wordOf(typed[`presence-${i}`], ['present', 'absent', 'written']),
    ...(typed[`person-${i}`] && { person: typed[`person-${i}`] }),
  })),
  awards: chosenAwards(frame, typed).map(commendation => ({
    commendation,
    threshold: shareOf(typed[`threshold-${commendation}`] ?? '') ?? '',
    isMoreThan: typed[`how-${commendation}`] !== 'least',
    denominator: wordOf(typed[`of-${commendation}`], ['members', 'present', 'cast']),
  })),
})

/** The field of the form that a place in the request was made from: `members/2/seat`. */
const fieldAt =
  (frame: Frame, typed: TypedForm) =>
  ([list, at, part]: readonly string[]): string | null => {
    if (list === 'heldOn') return 'heldOn-day'
    if (list === 'members')
      return at === undefined
        ? `office-${filledRows(typed)[0]}`
        : `${part ?? 'seat'}-${filledRows(typed)[Number(at)]}`
    if (list === 'awards') return `award-${chosenAwards(frame, typed)[Number(at ?? 0)]}`
    return list ?? null
  }

/** Stores a session, or shows the form again with everything that is wrong in it. */
export async function storeSession(
  visit: Visit,
  c: Context,
  period: string,
  session: string | null,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const typed = typedForm(await c.req.parseBody())
  const again = (form: TypedForm, problems: readonly FormProblem[]) =>
    sessionFormPage(visit, period, session, { problems, typed: form })
  if (typed.more === 'yes') return again({ ...typed, rows: String(Number(typed.rows) + 6) }, [])
  const frame = await readCouncilFrame(visit, period)
  const problems = typingProblems(frame, typed, visit)
  if (problems.length > 0) return again(typed, problems)
  const json = sessionOf(frame, typed)
  const sessions = visit.api.periods[':period']['council-sessions']
  try {
    const stored =
      session === null
        ? await read(sessions.$post({ param: { period }, json }))
        : await read(
            sessions[':session'].$put({
              param: { period, session },
              header: { 'if-match': `"${Number(typed.revision)}"` },
              json,
            }),
          )
    return { location: `${councilAddress(period)}/${stored.session.id}?da-luu=1` }
  } catch (reason) {
    if (!(reason instanceof ApiRefusal) || ![409, 422].includes(reason.status)) throw reason
    return again(typed, refusedFields(reason, fieldAt(frame, typed)))
  }
}

/** Takes a session back, with a reason. */
export async function removeSession(
  visit: Visit,
  c: Context,
  period: string,
  session: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { reason = '' } = typedForm(await c.req.parseBody())
  const message = visit.t.text.council.reasonNeeded
  if (reason === '') return sessionPage(visit, period, session, [{ field: 'reason', message }])
  const one = visit.api.periods[':period']['council-sessions'][':session']
  try {
    await read(one.removal.$post({ param: { period, session }, json: { reason } }))
  } catch (refused) {
    if (!(refused instanceof ApiRefusal) || refused.status !== 409) throw refused
    return sessionPage(
      visit,
      period,
      session,
      refusedFields(refused, () => null),
    )
  }
  return { location: `${councilAddress(period)}?da-go=1` }
}
