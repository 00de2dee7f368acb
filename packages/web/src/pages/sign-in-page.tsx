import { describedBy, ErrorSummary, FieldError } from '../components/error-summary/error-summary.tsx'
import { Message } from '../components/message/message.tsx'
import type { Page, Visit } from './visit.ts'

/** An address on this site, never another one: where the reader came from. */
export const ownAddress = (address: string | undefined): string =>
  address !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(address) ? address : '/'

/** The token is entered once and exchanged for a session; `problem` says why it was not. */
export function signInPage(
  { t, query }: Visit,
  problem: string | null,
  status: Page['status'] & {} = 200,
  typedBack?: string,
): Page {
  const words = t.text.session
  const problems = problem === null ? [] : [{ message: problem, field: 'token' }]
  const back = ownAddress(typedBack ?? query('ve'))
  return {
    title: words.title,
    status,
    ...(problem !== null && { hasErrors: true }),
    body: (
      <Message title={words.title}>
        <p>{words.help}</p>
        <ErrorSummary t={t} problems={problems} />
        <form method="post" action="/dang-nhap" class="form">
          <div class="form-row">
            <label for="token">{words.token}</label>
            <FieldError t={t} problems={problems} field="token" />
            <input
              id="token"
              name="token"
              type="password"
              required
              maxlength={200}
              autocomplete="off"
              spellcheck={false}
              {...describedBy(problems, 'token')}
            />
          </div>
          {back !== '/' && <input type="hidden" name="ve" value={back} />}
          <div class="form-actions">
            <button type="submit">{words.submit}</button>
          </div>
        </form>
      </Message>
    ),
  }
}
