import type { CalendarAnswer, Reopening } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { isSecretary } from '../../view-models/reader.ts'
import type { Page, Visit } from '../visit.ts'
import { calendarLinks } from './calendar-links.ts'

/** When the steps of a period are open, for whom longer, and what was asked. Everybody reads the days. */
export async function calendarPage(visit: Visit, period: string): Promise<Page> {
  const { api, t, roles } = visit
  const param = { period }
  const [detail, calendar] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].calendar.$get({ param })),
  ])
  const isOfficer = roles.includes('officer')
  const seesAskings = visit.signedIn && roles.length > 0
  const { reopenings } = seesAskings
    ? await read(api.periods[':period'].reopenings.$get({ param }))
    : { reopenings: [] }
  const words = t.text.calendar
  const links = calendarLinks(period)
  return {
    title: words.title,
    section: 'calendar',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">
            {calendar.steps.some(({ state }) => state !== 'no-dates') ? words.lead : words.empty}
          </p>
        </header>
        <div class="stack">
          <Told visit={visit} />
          <Steps {...{ t, period, calendar, isOfficer }} />
          {isSecretary(roles) && (
            <p class="form-actions no-print">
              <a class="button" href={links.edit}>
                {words.edit}
              </a>{' '}
              <a class="button quiet" href={links.extend}>
                {words.extend}
              </a>
            </p>
          )}
          {seesAskings && <Extended t={t} calendar={calendar} />}
          {seesAskings && (
            <Askings {...{ t, period, reopenings, mayAnswer: isSecretary(roles), mayAsk: isOfficer }} />
          )}
        </div>
      </div>
    ),
  }
}

/** What became of the form that was just sent. */
function Told({ visit: { t, query } }: { readonly visit: Visit }) {
  const words = t.text.calendar
  const sentences: Readonly<Record<string, string>> = {
    lich: words.saved,
    xin: words.asked,
    'tra-loi': words.answered,
  }
  const sentence = sentences[query('xong') ?? '']
  return sentence === undefined ? null : (
    <Notice kind="good">
      <p>{sentence}</p>
    </Notice>
  )
}

interface PartProps {
  readonly t: Translation
  readonly calendar: CalendarAnswer
}

type Step = CalendarAnswer['steps'][number]

/** Where a step stands, in words. Example: `đang mở, còn 3 ngày`. */
const stepStateText = (
  { state, days, closesOn }: Pick<Step, 'state' | 'days' | 'closesOn'>,
  { text, count }: Translation,
): string => {
  const words = text.calendar.states
  if (state === 'open' && closesOn === null) return words['open-ended']()
  return words[state](count(days ?? 0))
}

function Steps({
  t,
  period,
  calendar,
  isOfficer,
}: PartProps & { readonly period: string; readonly isOfficer: boolean }) {
  const words = t.text.calendar
  const links = calendarLinks(period)
  const hasReasons = calendar.steps.some(({ reason }) => reason !== null)
  const dayOr = (day: string | null) => (day === null ? words.noDay : t.date(day))
  return (
    <CardTable
      caption={words.title}
      isCaptionHidden
      columns={[
        ...[words.step, words.opens, words.closes, words.state].map(name => ({ name })),
        ...(hasReasons ? [{ name: words.reason }] : []),
      ]}
    >
      {calendar.steps.map(step => (
        <CardRow id={step.step}>
          <CardHeading>{words.steps[step.step]}</CardHeading>
          <CardCell label={words.opens}>{dayOr(step.opensOn)}</CardCell>
          <CardCell label={words.closes}>{dayOr(step.closesOn)}</CardCell>
          <CardCell label={words.state}>
            {stepStateText(step, t)}
            {isOfficer && step.state === 'over' && (
              <>
                {'. '}
                <a class="no-print" href={links.ask(step.step)}>
                  {words.askLink}
                  <span class="sr-only">: {words.steps[step.step]}</span>
                </a>
              </>
            )}
          </CardCell>
          {hasReasons && <CardCell label={words.reason}>{step.reason ?? '–'}</CardCell>}
        </CardRow>
      ))}
    </CardTable>
  )
}

function Extended({ t, calendar: { units } }: PartProps) {
  const words = t.text.calendar
  return (
    <section aria-labelledby="extended-title">
      <h2 id="extended-title">{words.unitsTitle}</h2>
      {units.length === 0 ? (
        <p>{words.unitsEmpty}</p>
      ) : (
        <CardTable
          caption={words.unitsTitle}
          isCaptionHidden
          columns={[words.unit, words.step, words.closes, words.askingReason].map(name => ({ name }))}
        >
          {units.map(({ unit, step, closesOn, reason }) => (
            <CardRow>
              <CardHeading>{unit.name}</CardHeading>
              <CardCell label={words.step}>{words.steps[step]}</CardCell>
              <CardCell label={words.closes}>{t.date(closesOn)}</CardCell>
              <CardCell label={words.askingReason}>{reason ?? '–'}</CardCell>
            </CardRow>
          ))}
        </CardTable>
      )}
    </section>
  )
}

/** What became of an asking, in words. */
const askingText = ({ state, until, answer }: Reopening, { text, date }: Translation): string => {
  const words = text.calendar.askingStates
  if (state === 'asked') return words.asked()
  return state === 'granted' ? words.granted(until === null ? '' : date(until)) : words.declined(answer ?? '')
}

function Askings({
  t,
  period,
  reopenings,
  mayAnswer,
  mayAsk,
}: {
  readonly t: Translation
  readonly period: string
  readonly reopenings: readonly Reopening[]
  readonly mayAnswer: boolean
  readonly mayAsk: boolean
}) {
  const words = t.text.calendar
  const links = calendarLinks(period)
  return (
    <section aria-labelledby="askings-title">
      <h2 id="askings-title">{words.askingsTitle}</h2>
      {reopenings.length === 0 ? (
        <p>{words.askingsEmpty}</p>
      ) : (
        <CardTable
          caption={words.askingsTitle}
          isCaptionHidden
          columns={[words.unit, words.step, words.askedOn, words.askingReason, words.askingState].map(
            name => ({ name }),
          )}
        >
          {reopenings.map(asking => (
            <CardRow>
              <CardHeading>{asking.unit.name}</CardHeading>
              <CardCell label={words.step}>{words.steps[asking.step]}</CardCell>
              <CardCell label={words.askedOn}>{t.date(asking.askedOn)}</CardCell>
              <CardCell label={words.askingReason}>{asking.reason}</CardCell>
              <CardCell label={words.askingState}>
                {askingText(asking, t)}
                {mayAnswer && asking.state === 'asked' && (
                  <>
                    {'. '}
                    <a class="no-print" href={links.answer(asking.step, asking.unit.id)}>
                      {words.answerLink}
                      <span class="sr-only">: {asking.unit.name}</span>
                    </a>
                  </>
                )}
              </CardCell>
            </CardRow>
          ))}
        </CardTable>
      )}
      {mayAsk && (
        <p class="no-print">
          <a href={links.ask()}>{words.askTitle}</a>
        </p>
      )}
    </section>
  )
}
