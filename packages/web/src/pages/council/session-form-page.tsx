import type { CriteriaIndex } from '@thidua/api/sheet'
import { read } from '../../api/read.ts'
import { ErrorSummary, FieldError, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import {
  CheckField,
  type Choice,
  DayField,
  SelectField,
  TextField,
} from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import type { Translation } from '../../text/translation.ts'
import { shareText } from '../../view-models/council.ts'
import { dayFields, type TypedForm, typedDay } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { councilAddress, readCouncilFrame, readSession } from './read-council.ts'

interface Sent {
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

const fewestRows = 9
export const mostRows = 99

/** How many rows for members a form has: those that are filled, and some more. */
const rowsOf = (typed: TypedForm): number =>
  Math.min(mostRows, Math.max(fewestRows, Number(typed.rows ?? 0) || 0))

/** What the form of a stored session is filled with. */
async function storedForm(visit: Visit, period: string, session: string): Promise<TypedForm> {
  const { session: stored } = await readSession(visit, period, session)
  const { t } = visit
  return {
    ...dayFields('heldOn', stored.heldOn),
    ...{ place: stored.place, version: String(stored.version), quorum: stored.quorum },
    ...{ revision: String(stored.revision), rows: String(stored.members.length + 3) },
    ...(stored.isWritingAllowed && { writing: 'yes' }),
    ...Object.fromEntries(
      stored.members.flatMap(({ seat, office, person, presence }, i) => [
        [`seat-${i}`, seat],
        [`office-${i}`, office],
        [`person-${i}`, person ?? ''],
        [`presence-${i}`, presence],
      ]),
    ),
    ...Object.fromEntries(
      stored.awards.flatMap(({ commendation, threshold, isMoreThan, denominator }) => [
        [`award-${commendation}`, 'yes'],
        [`threshold-${commendation}`, shareText(threshold, t)],
        [`how-${commendation}`, isMoreThan ? 'more' : 'least'],
        [`of-${commendation}`, denominator],
      ]),
    ),
  }
}

/** What a new form is filled with: every form of the set, by its rule where it has one. */
const emptyForm = ({ set }: CriteriaIndex, newest: number | null, t: Translation): TypedForm => ({
  ...{ quorum: '2/3', version: newest === null ? '' : String(newest), 'office-0': 'chair' },
  ...Object.fromEntries(
    set.commendations.flatMap(({ id, council }) => [
      [`award-${id}`, 'yes'],
      [`threshold-${id}`, council ? `${t.exact(council.thresholdPercent)}%` : '1/2'],
      [`how-${id}`, council ? 'least' : 'more'],
      [`of-${id}`, council?.denominator ?? 'members'],
    ]),
  ),
})

/** Accounts that can have a seat. */
async function accountChoices({ api }: Visit): Promise<readonly Choice[]> {
  const found = await Promise.all(
    (['council-member', 'secretary', 'verifier'] as const).map(role =>
      read(api.people.$get({ query: { role, limit: '300' } })),
    ),
  )
  const people = new Map(found.flatMap(({ persons }) => persons.map(({ id, name }) => [id, name] as const)))
  return [...people].map(([value, name]) => ({ value, name }))
}

/** The form for a session; a new one, or a correction of a stored one. */
export async function sessionFormPage(
  visit: Visit,
  period: string,
  session: string | null,
  sent: Sent | null = null,
): Promise<Page> {
  committeeOnly(visit)
  const { t } = visit
  const [{ detail, index }, accounts] = await Promise.all([
    readCouncilFrame(visit, period),
    accountChoices(visit),
  ])
  const words = t.text.council
  const problems = sent?.problems ?? []
  const typed =
    sent?.typed ??
    (session === null ? emptyForm(index, detail.newest, t) : await storedForm(visit, period, session))
  const title = session === null ? words.newTitle : words.correctTitle
  const here = councilAddress(period)
  const action = session === null ? `${here}/moi` : `${here}/${session}/sua`
  const field = { t, problems }
  return {
    title,
    section: 'council',
    period: detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.title, href: here },
            ]}
          />
          <h1>{title}</h1>
          <p class="lead">{words.formHelp}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          <form method="post" action={action} class="form" novalidate>
            <input type="hidden" name="revision" value={typed.revision ?? ''} />
            <DayField
              {...field}
              id="heldOn"
              label={words.heldOn}
              hint={words.heldOnHint}
              value={typedDay(typed, 'heldOn')}
            />
            <TextField {...field} id="place" label={words.place} value={typed.place} longest={300} />
            <TextField
              {...field}
              id="version"
              label={words.version}
              hint={words.versionHint}
              value={typed.version}
              isNumber
              longest={6}
            />
            <fieldset class="part">
              <legend>{words.ruleTitle}</legend>
              <TextField
                {...field}
                id="quorum"
                label={words.quorum}
                hint={words.quorumHint}
                value={typed.quorum}
                longest={12}
              />
              <CheckField {...field} id="writing" label={words.writing} value={typed.writing} />
            </fieldset>
            <Members {...field} typed={typed} accounts={accounts} />
            <Awards {...field} typed={typed} index={index} />
            <div class="form-actions">
              <button type="submit">{words.submit}</button>
              <a class="button quiet" href={session === null ? here : `${here}/${session}`}>
                {t.text.intake.cancel}
              </a>
            </div>
          </form>
        </div>
      </div>
    ),
  }
}

interface FormProps extends Sent {
  readonly t: Translation
}

function Members({ t, problems, typed, accounts }: FormProps & { readonly accounts: readonly Choice[] }) {
  const words = t.text.council
  const rows = rowsOf(typed)
  const offices = (['chair', 'secretary', 'member'] as const).map(value => ({
    value,
    name: words.offices[value],
  }))
  const presences = (['present', 'absent', 'written'] as const).map(value => ({
    value,
    name: words.presences[value],
  }))
  const field = { t, problems }
  return (
    <section class="part" aria-labelledby="members">
      <h2 id="members" class="minor">
        {words.membersTitle}
      </h2>
      <p class="hint">{words.membersHelp}</p>
      <FieldError t={t} problems={problems} field="members" />
      <input type="hidden" name="rows" value={String(rows)} />
      {Array.from({ length: rows }, (_, i) => (
        <fieldset class="member-row">
          <legend>{words.memberOf(t.count(i + 1))}</legend>
          <TextField
            {...field}
            id={`seat-${i}`}
            label={words.seat}
            value={typed[`seat-${i}`]}
            longest={200}
          />
          <SelectField
            {...field}
            id={`office-${i}`}
            label={words.office}
            value={typed[`office-${i}`] ?? 'member'}
            choices={offices}
          />
          <SelectField
            {...field}
            id={`person-${i}`}
            label={words.account}
            value={typed[`person-${i}`]}
            choices={accounts}
            none={words.noAccount}
          />
          <SelectField
            {...field}
            id={`presence-${i}`}
            label={words.presence}
            value={typed[`presence-${i}`] ?? 'present'}
            choices={presences}
          />
        </fieldset>
      ))}
      <p class="form-actions">
        <button type="submit" name="more" value="yes" class="quiet">
          {words.moreRows}
        </button>
      </p>
    </section>
  )
}

function Awards({ t, problems, typed, index }: FormProps & { readonly index: CriteriaIndex }) {
  const words = t.text.council
  const field = { t, problems }
  return (
    <section class="part" aria-labelledby="awards">
      <h2 id="awards" class="minor">
        {words.awardsTitle}
      </h2>
      <p class="hint">{words.awardsHelp}</p>
      <FieldError t={t} problems={problems} field="awards" />
      {index.set.commendations.map(({ id }) => (
        <fieldset class="award-row">
          <legend>{index.commendationName(id)}</legend>
          <CheckField {...field} id={`award-${id}`} label={words.voted} value={typed[`award-${id}`]} />
          <TextField
            {...field}
            id={`threshold-${id}`}
            label={words.threshold}
            hint={words.thresholdHint}
            value={typed[`threshold-${id}`]}
            longest={12}
          />
          <SelectField
            {...field}
            id={`how-${id}`}
            label={words.how}
            value={typed[`how-${id}`]}
            choices={[
              { value: 'more', name: words.more },
              { value: 'least', name: words.atLeast },
            ]}
          />
          <SelectField
            {...field}
            id={`of-${id}`}
            label={words.of}
            value={typed[`of-${id}`]}
            choices={(['members', 'present', 'cast'] as const).map(value => ({
              value,
              name: words.denominators[value],
            }))}
          />
        </fieldset>
      ))}
    </section>
  )
}
