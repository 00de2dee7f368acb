import type { Translation } from '../../text/translation.ts'

export type Section = 'year' | 'criteria' | 'proposals' | 'models' | 'intake' | 'votes' | 'events'

interface Props {
  readonly t: Translation
  readonly period: string | null
  readonly section: Section | null
  readonly signedIn: boolean
  /** False: there is nothing yet that proposals could be read from. */
  readonly hasResult: boolean
}

export function Navigation({ t, period, section, signedIn, hasResult }: Props) {
  const names = t.text.shell.pages
  const entries: readonly (readonly [Section, string])[] =
    period === null
      ? []
      : [
          ['year', `/ky/${period}`],
          ...(hasResult ? ([['proposals', `/ky/${period}/de-nghi`]] as const) : []),
          ...(hasResult || signedIn ? ([['models', `/ky/${period}/mo-hinh`]] as const) : []),
          ['criteria', `/ky/${period}/bo-tieu-chi`],
          ...(signedIn
            ? ([
                ['intake', `/ky/${period}/nhap`],
                ['votes', `/ky/${period}/bieu-quyet`],
                ['events', `/ky/${period}/bien-dong`],
              ] as const)
            : []),
        ]
  return (
    <nav class="navigation" aria-label={t.text.shell.navigation}>
      <ul>
        {entries.map(([id, address]) => (
          <li>
            <a href={address} {...(id === section && { 'aria-current': 'page' as const })}>
              {names[id]}
            </a>
          </li>
        ))}
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
