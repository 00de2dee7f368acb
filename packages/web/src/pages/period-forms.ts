import type { Context } from 'hono'
import { type Api, type ApiClient, clientOf } from '../api/client.ts'
import { read } from '../api/read.ts'
import { formRefusal } from '../api/refusal.ts'
import type { FormProblem } from '../components/error-summary/error-summary.tsx'
import { byDays } from '../components/set-choice/set-choice.tsx'
import { languageOf } from '../language.ts'
import { type Translation, translations } from '../text/translation.ts'
import { offeredSets } from '../view-models/set-choice.ts'
import { dayProblems } from './day-problems.ts'
import { formProblems } from './forms.ts'
import { setFileField } from './install-set-form.tsx'
import { newPeriodPage, type TypedPeriod } from './new-period-page.tsx'
import type { Renderer } from './render.ts'
import { dayOf, type TypedForm, typedDay, typedForm } from './typed-form.ts'

const readTypedPeriod = (typed: TypedForm): TypedPeriod => ({
  id: typed.id ?? '',
  title: typed.title ?? '',
  from: typedDay(typed, 'from'),
  to: typedDay(typed, 'to'),
  proposalDate: typedDay(typed, 'proposalDate'),
  criteriaSet: typed.criteriaSet || byDays,
})

const days: ReadonlySet<string | null> = new Set(['from', 'to', 'proposalDate'])

/** What the API says of a day stands at the first of its fields. */
const atFirstField = ({ message, field }: FormProblem): FormProblem => ({
  message,
  field: days.has(field) ? `${field}-day` : field,
})

const typedProblems = (t: Translation, typed: TypedPeriod): readonly FormProblem[] => {
  const words = t.text.newPeriod
  return [
    ...(typed.title === '' ? [{ message: words.nameNeeded, field: 'title' }] : []),
    ...(typed.id === '' ? [{ message: words.idNeeded, field: 'id' }] : []),
    ...dayProblems(t, typed.from, { id: 'from', label: words.from }),
    ...dayProblems(t, typed.to, { id: 'to', label: words.to }),
    ...dayProblems(t, typed.proposalDate, {
      ...{ id: 'proposalDate', label: words.proposalDateShort, isOptional: true },
    }),
  ]
}

type ChosenSet =
  | { readonly digest: string; readonly problem?: undefined }
  | { readonly digest: string; readonly problem: FormProblem }

/** The set that was chosen, else the one that applies on the first day; if several do, the committee is asked. */
const chooseSet = async (
  api: ApiClient,
  t: Translation,
  chosen: string,
  days: { readonly from: string; readonly proposalDate?: string },
): Promise<ChosenSet> => {
  if (chosen !== byDays) return { digest: chosen }
  const { criteriaSets } = await read(api['criteria-sets'].$get({ query: days }))
  const [newest, ...others] = offeredSets(t, criteriaSets)
  const words = t.text.newPeriod
  const [day, field] = [t.date(days.from), 'criteriaSet']
  if (newest === undefined) return { digest: byDays, problem: { message: words.noSetForDay(day), field } }
  if (others.length === 0) return { digest: newest.digest }
  return {
    digest: newest.digest,
    problem: { message: words.severalSets(t.count(criteriaSets.length), day), field },
  }
}

export async function createPeriod(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const language = languageOf(c)
  const [t, client] = [translations[language], clientOf(api, c, language)]
  const typed = readTypedPeriod(typedForm(await c.req.parseBody()))
  const again = (problems: readonly FormProblem[], criteriaSet = typed.criteriaSet) =>
    fresh(c, visit => newPeriodPage(visit, problems, { ...typed, criteriaSet }))
  const problems = typedProblems(t, typed)
  const [from, to, proposalDate] = [dayOf(typed.from), dayOf(typed.to), dayOf(typed.proposalDate)]
  if (problems.length > 0 || from === null || to === null) return again(problems)
  const asked = { from, ...(proposalDate !== null && { proposalDate }) }
  try {
    const set = await chooseSet(client, t, typed.criteriaSet, asked)
    if (set.problem !== undefined) return again([set.problem], set.digest)
    const { id, title } = typed
    const json = { id, title, ...asked, to, criteriaSet: set.digest }
    const period = await read(client.periods.$post({ json }))
    return c.redirect(`/ky/${period.id}/nhap`, 303)
  } catch (reason) {
    return again(formProblems(formRefusal(reason)).map(atFirstField))
  }
}

export async function installCriteriaSet(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const { file } = await c.req.parseBody()
  const again = (messages: readonly string[]) =>
    fresh(c, visit =>
      newPeriodPage(
        visit,
        messages.map(message => ({ message, field: setFileField })),
      ),
    )
  const words = translations[languageOf(c)].text.importReport
  if (!(file instanceof File) || file.name === '') return again([words.noSetFile])
  if (file.size === 0) return again([words.emptyFile(file.name)])
  const bytes = await file.arrayBuffer()
  // The path takes YAML or JSON; the typed client knows only its JSON form, so the body is put in as it is.
  const init = { body: bytes, headers: { 'content-type': 'application/yaml' } }
  try {
    const set = await read(clientOf(api, c, languageOf(c))['criteria-sets'].$post({ json: {} }, { init }))
    return c.redirect(`/ky-moi?${set.created ? 'cai-dat' : 'da-co'}=${set.digest}`, 303)
  } catch (reason) {
    return again(formRefusal(reason).messages)
  }
}
