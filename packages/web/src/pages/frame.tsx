import type { Assets } from '../assets/load-assets.ts'
import { Layout } from '../components/layout/layout.tsx'
import { type Page, type Visit, versionQuery } from './visit.ts'

/** The whole document of a page, as text. */
export function frame(page: Page, visit: Visit, address: string, assets: Assets): string {
  const document = (
    <Layout
      t={visit.t}
      title={page.hasErrors === true ? `${visit.t.text.errors.prefix} ${page.title}` : page.title}
      section={page.section ?? null}
      period={page.period ?? null}
      {...versionQuery(visit)}
      illustrative={page.period?.illustrative === true}
      signedIn={visit.signedIn}
      person={visit.person?.name ?? null}
      roles={visit.roles}
      unread={visit.unread}
      lacksSecondFactor={visit.lacksSecondFactor}
      address={address}
      onward={page.onward ?? null}
      assets={{
        stylesheet: assets.stylesheet,
        fonts: assets.fonts,
        scripts: (page.islands ?? []).map(island => assets.islands[island]),
      }}
    >
      {page.body}
    </Layout>
  )
  return `<!doctype html>${document}`
}
