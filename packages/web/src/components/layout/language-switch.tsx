import { type LanguageCode, languages, type Translation } from '../../text/translation.ts'

const names: Readonly<Record<LanguageCode, string>> = { vi: 'Tiếng Việt', en: 'English' }

/** The same page in the other language; the choice is remembered. */
export function LanguageSwitch({ t, address }: { readonly t: Translation; readonly address: string }) {
  const [path = '/', query = ''] = address.split('?')
  return (
    <nav class="languages" aria-label={t.text.shell.language}>
      <ul>
        {languages.map(code => {
          const parameters = new URLSearchParams(query)
          parameters.set('lang', code)
          return (
            <li>
              <a
                href={`${path}?${parameters}`}
                lang={code}
                hreflang={code}
                {...(code === t.code && { 'aria-current': 'true' as const })}
              >
                {names[code]}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
