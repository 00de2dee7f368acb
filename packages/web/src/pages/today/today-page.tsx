import type { TodayAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { requestLinks } from '../../view-models/request-links.ts'
import { calendarLinks } from '../calendar/calendar-links.ts'
import { entryLinks } from '../entry/entry-links.ts'
import { explanationLinks } from '../explanation/explanation-links.ts'
import { registrationLinks } from '../registration/registration-links.ts'
import { pendingAddress } from '../second-person/pending.ts'
import { selfScoreLink } from '../self-score/list-page.tsx'
import { committeeOnly, type Page, type Visit } from '../visit.ts'

type Task = TodayAnswer['tasks'][number]

/** Where a task is done. */
const placeOf = (period: string, { task, role, unit, step }: Task): string => {
  const root = `/ky/${period}`
  const calendar = calendarLinks(period)
  const explanations = explanationLinks(period)
  const requests = requestLinks(period)
  const mine = entryLinks(period).mine(unit?.id)
  const places: Readonly<Record<Task['task'], string>> = {
    returned: mine,
    drafts: mine,
    extended: mine,
    registration: unit === null ? registrationLinks(period).all : registrationLinks(period).one(unit.id),
    'registrations-missing': `${registrationLinks(period).all}?trang-thai=missing`,
    'self-score': unit === null ? `${root}/tu-cham` : selfScoreLink(period, unit.id),
    'self-score-changed': unit === null ? `${root}/tu-cham` : selfScoreLink(period, unit.id),
    'self-scores-missing': `${root}/tu-cham?trang-thai=missing`,
    'explanations-asked': unit === null ? explanations.all : explanations.one(unit.id),
    agreement: unit === null ? explanations.all : explanations.one(unit.id),
    'explanations-unsettled': `${explanations.all}?trang-thai=explained`,
    'reopening-asked': calendar.all,
    'reopening-declined': calendar.ask(step ?? undefined),
    'requests-answered': requests.list({ 'trang-thai': 'answered', ...(unit && { 'don-vi': unit.id }) }),
    'requests-open': requests.list({ 'trang-thai': 'open' }),
    queue: `${root}/tham-dinh`,
    reopenings: `${calendar.all}#askings-title`,
    'activities-waiting': role === 'secretary' ? `${root}/cho-tham-dinh` : root,
    'declarations-waiting': `${root}/cho-tham-dinh`,
    ties: role === 'secretary' ? `${root}/bieu-quyet` : `${root}/de-nghi`,
    'block-meeting': `${root}/hop-khoi`,
    'block-meetings-missing': `${root}/hop-khoi`,
    'awards-undecided': `${root}/khen-thuong`,
    'calendar-missing': calendar.edit,
    'result-stale': `${root}/nhap`,
    approvals: pendingAddress,
  }
  return places[task]
}

/** The open steps, the next deadline, and what waits for the reader: each line leads to where it is done. */
export async function todayPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const param = { period }
  const [detail, today] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period'].today.$get({ param })),
  ])
  const words = t.text.today
  return {
    title: words.title,
    section: 'today',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.lead(t.date(today.today))}</p>
        </header>
        <div class="stack">
          <Steps t={t} period={period} today={today} />
          <Tasks t={t} period={period} today={today} />
        </div>
      </div>
    ),
  }
}

interface PartProps {
  readonly t: Translation
  readonly period: string
  readonly today: TodayAnswer
}

function Steps({ t, period, today: { open, next } }: PartProps) {
  const words = t.text.today
  const nameOf = (step: string): string => t.text.calendar.steps[step] ?? step
  const isDated = open.length > 0 || next !== null
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{words.openSteps}</h2>
      {open.length > 0 ? (
        <ul>
          {open.map(step => (
            <li>{nameOf(step)}</li>
          ))}
        </ul>
      ) : (
        <p>{isDated ? words.noStep : words.noCalendar}</p>
      )}
      {next !== null && (
        <p>
          <strong>{words.next(nameOf(next.step), t.date(next.closesOn), t.count(next.days))}</strong>
        </p>
      )}
      <p class="no-print">
        <a href={calendarLinks(period).all}>{words.calendar}</a>
      </p>
    </section>
  )
}

function Tasks({ t, period, today: { tasks } }: PartProps) {
  const words = t.text.today
  const roles = [...new Set(tasks.map(({ role }) => role))]
  const textOf = ({ task, count, unit, step, until }: Task): string =>
    words.tasks[task]({
      count: t.count(count),
      unit: unit?.name ?? '',
      step: step === null ? '' : (t.text.calendar.steps[step] ?? step),
      until: until === null ? '' : t.date(until),
    })
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title">{words.waiting}</h2>
      {tasks.length === 0 && (
        <Notice kind="good">
          <p>
            <strong>{words.nothing}</strong> {words.nothingHelp}
          </p>
        </Notice>
      )}
      {roles.map(role => (
        <>
          {roles.length > 1 && <h3>{words.of(t.text.roles.names[role])}</h3>}
          <ul class="today-tasks">
            {tasks
              .filter(task => task.role === role)
              .map(task => (
                <li>
                  <a href={placeOf(period, task)}>{textOf(task)}</a>
                </li>
              ))}
          </ul>
        </>
      ))}
    </section>
  )
}
