import type { Translation } from '../../text/translation.ts'
import { pageLinks } from '../../view-models/page-links.ts'
import { type Door, isSecretary, opensDoor } from '../../view-models/reader.ts'

export type Section =
  | 'year'
  | 'criteria'
  | 'proposals'
  | 'models'
  | 'today'
  | 'calendar'
  | 'registration'
  | 'self-score'
  | 'explanation'
  | 'entry'
  | 'intake'
  | 'verification'
  | 'publication'
  | 'votes'
  | 'requests'
  | 'meetings'
  | 'council'
  | 'awards'
  | 'events'
  | 'records'
  | 'journal'

interface Props {
  readonly t: Translation
  readonly period: string | null
  /** The version that is being read, where the address asks for one. */
  readonly version?: string
  readonly section: Section | null
  readonly signedIn: boolean
  /** Name of the person who is signed in; a program has none. */
  readonly person?: string | null
  /** What the reader is somewhere, today. */
  readonly roles?: readonly string[]
  /** Notices that the person has not read. */
  readonly unread?: number
  /** False: there is nothing yet that proposals could be read from. */
  readonly hasResult: boolean
}

const ownPages = (period: string): readonly (readonly [Door & Section, string])[] => [
  ['entry', `/ky/${period}/hoat-dong`],
  ['registration', `/ky/${period}/dang-ky`],
  ['self-score', `/ky/${period}/tu-cham`],
  ['explanation', `/ky/${period}/giai-trinh`],
  ['intake', `/ky/${period}/nhap`],
  ['verification', `/ky/${period}/tham-dinh`],
  ['publication', `/ky/${period}/cong-bo`],
  ['votes', `/ky/${period}/bieu-quyet`],
  ['requests', `/ky/${period}/kien-nghi`],
  ['meetings', `/ky/${period}/hop-khoi`],
  ['council', `/ky/${period}/hoi-dong`],
  ['awards', `/ky/${period}/khen-thuong`],
  ['events', `/ky/${period}/bien-dong`],
  ['records', `/ky/${period}/so-lieu`],
  ['journal', `/ky/${period}/nhat-ky`],
]

/** What nearly everybody comes for; the rest is a tap away, so that the page itself begins on the first screen of a phone. */
const first: ReadonlySet<string> = new Set(['year', 'proposals', 'criteria', 'today', 'entry'])
/** So few more pages are not worth a fold. */
const fewPages = 3

interface Entry {
  readonly id: Section | 'people'
  readonly name: string
  readonly address: string
}

export function Navigation(props: Props) {
  const { t, period, version, section, signedIn, person = null, roles = [], unread = 0, hasResult } = props
  const names = t.text.shell.pages
  const links = pageLinks(period ?? '', version === undefined ? {} : { version })
  const ofPeriod: readonly (readonly [Section, string])[] =
    period === null
      ? []
      : [
          ['year', links.year],
          ...(hasResult ? ([['proposals', links.proposals]] as const) : []),
          ...(hasResult || signedIn ? ([['models', `/ky/${period}/mo-hinh`]] as const) : []),
          ['criteria', links.criteria],
          ...(roles.length > 0 ? ([['today', `/ky/${period}/hom-nay`]] as const) : []),
          ...(signedIn ? ([['calendar', `/ky/${period}/lich`]] as const) : []),
          ...ownPages(period).filter(([door]) => opensDoor(roles, door)),
        ]
  const entries: readonly Entry[] = [
    ...ofPeriod.map(([id, address]) => ({ id, name: names[id], address })),
    ...(isSecretary(roles) ? [{ id: 'people' as const, name: t.text.people.title, address: '/nguoi' }] : []),
  ]
  const others = entries.filter(({ id }) => !first.has(id))
  const folded = others.length > fewPages ? others : []
  const shown = entries.filter(entry => !folded.includes(entry))
  const item = ({ id, name, address }: Entry) => (
    <li>
      <a href={address} {...(id === section && { 'aria-current': 'page' as const })}>
        {name}
      </a>
    </li>
  )
  const here = folded.find(({ id }) => id === section)
  return (
    <nav class="navigation" aria-label={t.text.shell.navigation}>
      <ul>
        {shown.map(item)}
        {folded.length > 0 && (
          <li class="more-pages">
            <details>
              <summary class={here && 'is-here'}>{here?.name ?? t.text.shell.morePages}</summary>
              <ul>{folded.map(item)}</ul>
            </details>
          </li>
        )}
        {person !== null && (
          <li>
            <a href="/thong-bao">
              {unread === 0 ? t.text.notices.title : t.text.notices.withCount(t.count(unread))}
            </a>
          </li>
        )}
        {person !== null && (
          <li>
            <a href="/toi">{person}</a>
          </li>
        )}
        <li>
          {signedIn ? (
            <form method="post" action="/dang-xuat">
              <button type="submit" class="link-button">
                {t.text.shell.signOut}
              </button>
            </form>
          ) : (
            <a href="/dang-nhap">{t.text.shell.signIn}</a>
          )}
        </li>
      </ul>
    </nav>
  )
}
