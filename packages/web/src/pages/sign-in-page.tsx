import { Message, Notice } from '../components/message/message.tsx'
import type { Page, Visit } from './visit.ts'

/** The token is entered once and exchanged for a session; `problem` says why it was not. */
export function signInPage({ t }: Visit, problem: string | null, status: Page['status'] & {} = 200): Page {
  const words = t.text.session
  return {
    title: words.title,
    status,
    body: (
      <Message title={words.title}>
        <p>{words.help}</p>
        {problem !== null && (
          <Notice kind="bad">
            <p id="token-problem">{problem}</p>
          </Notice>
        )}
        <form method="post" action="/dang-nhap" class="form">
          <div class="form-row">
            <label for="token">{words.token}</label>
            <input
              id="token"
              name="token"
              type="password"
              required
              maxlength={200}
              autocomplete="off"
              spellcheck={false}
              {...(problem !== null && { 'aria-invalid': 'true', 'aria-describedby': 'token-problem' })}
            />
          </div>
          <div class="form-actions">
            <button type="submit">{words.submit}</button>
          </div>
        </form>
      </Message>
    ),
  }
}
