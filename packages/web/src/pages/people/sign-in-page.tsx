import { read } from '../../api/read.ts'
import {
  describedBy,
  ErrorSummary,
  FieldError,
  type FormProblem,
} from '../../components/error-summary/error-summary.tsx'
import { PasswordField, TextField } from '../../components/form-field/form-field.tsx'
import { Message } from '../../components/message/message.tsx'
import type { Page, Visit } from '../visit.ts'

/** An address on this site, never another one: where the reader came from. */
export const ownAddress = (address: string | undefined): string =>
  address !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(address) ? address : '/'

export interface Refusal {
  readonly problems: readonly FormProblem[]
  readonly status: Page['status'] & {}
}

/** What was sent; without a refusal the page is new. */
interface Sent {
  readonly refusal?: Refusal
  readonly login?: string
  readonly back?: string | undefined
}

const Back = ({ address }: { readonly address: string }) =>
  address === '/' ? null : <input type="hidden" name="ve" value={address} />

/** The door: login and password; whoever still has a token finds its field in a fold. */
export async function signInPage(
  { t, api, query }: Visit,
  { refusal, login, back: sentBack }: Sent = {},
): Promise<Page> {
  const words = t.text.door
  const { name: provider } = await read(api['single-sign-on'].$get())
  const { problems, status } = refusal ?? { problems: [], status: 200 as const }
  const back = ownAddress(sentBack ?? query('ve'))
  const field = { t, problems }
  const isTokenWrong = problems.some(problem => problem.field === 'token')
  return {
    title: words.title,
    status,
    ...(problems.length > 0 && { hasErrors: true }),
    body: (
      <Message title={words.title}>
        <ErrorSummary t={t} problems={problems} />
        <form method="post" action="/dang-nhap" class="form">
          <TextField
            {...field}
            id="login"
            label={words.login}
            value={login}
            longest={200}
            autocomplete="username"
          />
          <PasswordField {...field} id="password" label={words.password} autocomplete="current-password" />
          <Back address={back} />
          <div class="form-actions">
            <button type="submit">{words.submit}</button>
          </div>
        </form>
        {provider !== null && (
          <form method="post" action="/dang-nhap/mot-cua" class="form-actions">
            <Back address={back} />
            <button type="submit">{t.text.signOn.button(provider)}</button>
          </form>
        )}
        <details>
          <summary>{words.lost}</summary>
          <p>{words.lostHelp}</p>
        </details>
        <details open={isTokenWrong}>
          <summary>{words.byToken}</summary>
          <form method="post" action="/dang-nhap" class="form">
            <div class="form-row">
              <label for="token">{words.token}</label>
              <span class="hint" id="token-hint">
                {words.tokenHelp}
              </span>
              <FieldError t={t} problems={problems} field="token" />
              <input
                id="token"
                name="token"
                type="password"
                required
                maxlength={200}
                autocomplete="off"
                spellcheck={false}
                {...describedBy(problems, 'token', 'token-hint')}
              />
            </div>
            <Back address={back} />
            <div class="form-actions">
              <button type="submit">{words.submit}</button>
            </div>
          </form>
        </details>
      </Message>
    ),
  }
}

/** The second step of whoever has a second factor. */
export function codePage({ t, query }: Visit, { refusal, back: sentBack }: Sent = {}): Page {
  const words = t.text.door
  const { problems, status } = refusal ?? { problems: [], status: 200 as const }
  return {
    title: words.codeTitle,
    status,
    ...(problems.length > 0 && { hasErrors: true }),
    body: (
      <Message title={words.codeTitle}>
        <p>{words.codeHelp}</p>
        <ErrorSummary t={t} problems={problems} />
        <form method="post" action="/dang-nhap/ma" class="form">
          <TextField
            t={t}
            problems={problems}
            id="code"
            label={words.code}
            value=""
            longest={10}
            isNumber
            autocomplete="one-time-code"
          />
          <Back address={ownAddress(sentBack ?? query('ve'))} />
          <div class="form-actions">
            <button type="submit">{words.codeSubmit}</button>
          </div>
        </form>
        <p class="hint">{words.codeLost}</p>
      </Message>
    ),
  }
}
