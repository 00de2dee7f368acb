import { read } from '../../api/read.ts'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import type { Page, Visit } from '../visit.ts'
import { Qr } from './qr.tsx'

/** The code for the app on a phone, and the field for what it shows. */
export async function secondFactorPage(
  { t, api }: Visit,
  problems: readonly FormProblem[] = [],
): Promise<Page> {
  const words = t.text.me
  const { secret, address } = await read(api.people.me['second-factor'].$post())
  const [first, second, third] = words.factorSteps
  return {
    title: words.factorSetUp,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: words.title, href: '/toi' }]} />
          <h1>{words.factorSetUp}</h1>
        </header>
        <ErrorSummary t={t} problems={problems} />
        <ol class="stack">
          <li>{first}</li>
          <li>
            <p>{second}</p>
            <Qr text={address} label={words.qr} />
            <p class="hint">
              {words.byHand} <code class="code">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
          </li>
          <li>
            <form method="post" action="/toi/xac-thuc" class="form">
              <TextField
                {...{ t, problems }}
                id="code"
                label={third ?? t.text.door.code}
                value=""
                longest={10}
                isNumber
                autocomplete="one-time-code"
              />
              <div class="form-actions">
                <button type="submit">{words.factorSetUp}</button>
              </div>
            </form>
          </li>
        </ol>
        <p class="hint">{words.lostPhone}</p>
      </div>
    ),
  }
}
