import type { Child } from 'hono/jsx'
import type { Translation } from '../../text/translation.ts'
import { Emblem } from './emblem.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Navigation, type Section } from './navigation.tsx'

export interface LayoutProps {
  readonly t: Translation
  /** Of the page, for the window and for history. */
  readonly title: string
  readonly section: Section | null
  /** The period the page belongs to; its name heads every printed sheet. */
  readonly period: { readonly id: string; readonly title: string; readonly newest?: number | null } | null
  /** The version that the address asks for. */
  readonly version?: string
  readonly illustrative: boolean
  readonly signedIn: boolean
  /** Name of the person who is signed in. */
  readonly person?: string | null
  readonly roles?: readonly string[]
  /** Notices that the person has not read. */
  readonly unread?: number
  /** The rights of a secretary wait until the person sets up a second factor. */
  readonly lacksSecondFactor?: boolean
  /** Path and query of this page, without the language. */
  readonly address: string
  /** Where the page leads by itself. */
  readonly onward?: string | null
  readonly assets: {
    readonly stylesheet: string
    readonly fonts: readonly string[]
    readonly scripts: readonly string[]
  }
  readonly children?: Child
}

/** The whole document. Everything works without scripts; those listed only add comfort. */
export function Layout(props: LayoutProps) {
  const { t, title, assets, illustrative, onward = null } = props
  return (
    <html lang={t.code}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${t.text.shell.brand}`}</title>
        {onward !== null && <meta http-equiv="refresh" content={`0;url=${onward}`} />}
        <meta name="color-scheme" content="light dark" />
        {assets.fonts.map(font => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" href="/assets/emblem.svg" type="image/svg+xml" />
        {assets.scripts.map(script => (
          <script type="module" src={script} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {t.text.shell.skip}
        </a>
        <Header {...props} />
        {props.lacksSecondFactor === true && <LackingNote t={t} />}
        {illustrative && <IllustrativeNote t={t} />}
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <footer class="footer">
          <div class="page">
            <p>{t.text.shell.footer}</p>
            <p>
              <a href="/api/v1/docs">{t.text.shell.api}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

function Header(props: LayoutProps) {
  const { t, period, version, section, signedIn, address, person = null, roles = [], unread = 0 } = props
  return (
    <header class="header">
      <div class="page header-bar">
        <a class="brand" href="/">
          <Emblem />
          <span>
            <span class="brand-name">{t.text.shell.brand}</span>
            <span class="brand-line">{t.text.shell.tagline}</span>
          </span>
        </a>
        <LanguageSwitch t={t} address={address} />
        <Navigation
          t={t}
          period={period?.id ?? null}
          {...(version !== undefined && { version })}
          section={section}
          signedIn={signedIn}
          person={person}
          roles={roles}
          unread={unread}
          hasResult={period?.newest !== null}
        />
      </div>
      {period !== null && <p class="print-only page">{t.text.shell.printed(period.title)}</p>}
    </header>
  )
}

function LackingNote({ t }: { readonly t: Translation }) {
  const words = t.text.settings
  return (
    <aside class="illustrative no-print" aria-label={words.lackingTitle}>
      <p class="page">
        {words.lacking} <a href="/toi#factor-title">{words.lackingLink}</a>
      </p>
    </aside>
  )
}

function IllustrativeNote({ t }: { readonly t: Translation }) {
  return (
    <aside class="illustrative" aria-label={t.text.shell.illustrative}>
      <p class="page">
        <strong>{t.text.shell.illustrative}.</strong> {t.text.shell.illustrativeNote}
      </p>
    </aside>
  )
}
