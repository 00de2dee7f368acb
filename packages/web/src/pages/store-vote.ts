import type { Context } from 'hono'
import { read } from '../api/read.ts'
import { formRefusal } from '../api/refusal.ts'
import type { FormProblem } from '../components/error-summary/error-summary.tsx'
import type { Translation } from '../text/translation.ts'
import { readVotes } from './read-votes.ts'
import { dayOf, refusedFields, type TypedForm, typedDay, typedForm } from './typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from './visit.ts'
import { counts, meeting, type OpenForm, openForm, ruleOfSet, subjectIn } from './vote-form.ts'
import { voteFormPage } from './vote-form-page.tsx'

const isCount = (text: string | undefined): text is string => text !== undefined && /^\d{1,4}$/.test(text)
const isFraction = (text = ''): boolean => /^[1-9]\d{0,2}\/[1-9]\d{0,2}$/.test(text)

/** Everything that is no number, no day or nothing at all, before the API is asked. */
function typingProblems(form: OpenForm, asksRule: boolean, typed: TypedForm, t: Translation): FormProblem[] {
  const words = t.text.votes
  const countProblem = (field: string, name: string): FormProblem[] =>
    isCount(typed[field]) ? [] : [{ field, message: words.countNeeded(name), atField: words.countNeededHere }]
  const threshold = percentOf(typed)
  const rule: FormProblem[] = [
    ...(isFraction(typed.quorum) ? [] : [{ field: 'quorum', message: words.quorumNeeded }]),
    ...(/^\d{1,3}(\.\d{1,8})?$/.test(threshold)
      ? []
      : [{ field: 'threshold', message: words.thresholdNeeded }]),
    ...(typed.denominator ? [] : [{ field: 'denominator', message: words.denominatorNeeded }]),
  ]
  return [
    ...meeting.flatMap(name => countProblem(name, words[name])),
    ...form.tie.units.flatMap(unit =>
      counts
        .filter(name => name !== 'abstained' || typed[`${name}-${unit.id}`])
        .flatMap(name => countProblem(`${name}-${unit.id}`, words.fieldOf(words[name], unit.name))),
    ),
    ...(asksRule ? rule : []),
    ...(typed.document ? [] : [{ field: 'document', message: words.needed(words.documentNumber) }]),
    ...(dayOf(typedDay(typed, 'on')) === null
      ? [{ field: 'on-day', message: t.text.dayField.invalid(words.on) }]
      : []),
  ]
}

const percentOf = ({ threshold = '' }: TypedForm): string =>
  threshold.replace(',', '.').replace(/%$/, '').trim()

/** The decision as the API takes it; the fields have been looked at. */
function decisionOf({ tie, stored }: OpenForm, asksRule: boolean, typed: TypedForm) {
  const { commendation, rating, block, units } = tie
  const count = (name: string): number => Number(typed[name] || 0)
  return {
    // One tie has one decision, so that a later one takes the place of an earlier one.
    id: stored?.id ?? `${commendation ?? `rating.${rating}`}.${block.id}`.slice(0, 100),
    ...(commendation !== null && { commendation }),
    ...(rating !== null && { rating }),
    block: block.id,
    ...{ members: count('members'), present: count('present'), cast: count('cast') },
    ballots: units.map(({ id }) => ({
      unit: id,
      inFavour: count(`inFavour-${id}`),
      against: count(`against-${id}`),
      abstained: count(`abstained-${id}`),
      won: typed[`won-${id}`] === 'yes',
    })),
    ...(asksRule && {
      rule: {
        quorum: typed.quorum ?? '',
        thresholdPercent: percentOf(typed),
        denominator: denominatorOf(typed.denominator),
      },
    }),
    on: dayOf(typedDay(typed, 'on')) ?? '',
    document: typed.document ?? '',
  }
}

const denominatorOf = (text = ''): 'members' | 'present' | 'cast' =>
  text === 'members' || text === 'present' ? text : 'cast'

/** The field of the form that a place in the request was made from: `councilDecisions/0/ballots/1/inFavour`. */
const fieldAt =
  ({ tie }: OpenForm) =>
  ([, , part, ...rest]: readonly string[]): string | null => {
    if (part === 'ballots') {
      const unit = tie.units[Number(rest[0])]
      const name = counts.find(own => own === rest[1]) ?? (rest[1] === 'won' ? 'won' : 'inFavour')
      return unit === undefined ? null : `${name}-${unit.id}`
    }
    if (part === 'rule') return rest[0] === 'thresholdPercent' ? 'threshold' : (rest[0] ?? null)
    if (part === 'on') return 'on-day'
    // Counts that contradict each other are told of the whole decision.
    if (part === undefined) return 'members'
    return part === 'document' || meeting.some(name => name === part) ? part : null
  }

/** The API names units and blocks by id; who reads the form knows their names. */
const withNames = ({ tie: { units, block } }: OpenForm, problem: FormProblem): FormProblem => ({
  ...problem,
  message: [...units, { id: block.id, name: block.label }].reduce(
    (message, { id, name }) => message.replaceAll(`“${id}”`, `“${name}”`),
    problem.message,
  ),
})

/** Stores a vote, or shows the form again with everything that is wrong in it. */
export async function storeVote(visit: Visit, c: Context, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const typed = typedForm(await c.req.parseBody())
  const votes = await readVotes(visit, period)
  const form = openForm(votes, subjectIn(visit))
  const again = (problems: readonly FormProblem[]) => voteFormPage(visit, period, { problems, typed })
  if (form === null) return again([])
  const asksRule = ruleOfSet(form, votes.index) === undefined
  const problems = typingProblems(form, asksRule, typed, visit.t)
  if (problems.length > 0) return again(problems)
  const decision = decisionOf(form, asksRule, typed)
  try {
    const json = { councilDecisions: [decision] }
    await read(visit.api.periods[':period']['council-decisions'].$post({ param: { period }, json }))
    return { location: `/ky/${period}/bieu-quyet?${new URLSearchParams({ 'da-luu': decision.id })}` }
  } catch (reason) {
    return again(refusedFields(formRefusal(reason), fieldAt(form)).map(problem => withNames(form, problem)))
  }
}
