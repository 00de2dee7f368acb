import type { Translation } from '../../text/translation.ts'

export interface Crumb {
  readonly name: string
  readonly href: string
}

/** Where the page stands; the page itself is its heading and is not repeated here. */
export function Breadcrumb({ t, crumbs }: { readonly t: Translation; readonly crumbs: readonly Crumb[] }) {
  return (
    <nav class="breadcrumb" aria-label={t.text.shell.breadcrumb}>
      <ol>
        {crumbs.map(crumb => (
          <li>
            <a href={crumb.href}>{crumb.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
