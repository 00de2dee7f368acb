import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { PasswordField } from '../../components/form-field/form-field.tsx'
import { Message } from '../../components/message/message.tsx'
import type { Page, Visit } from '../visit.ts'
import { grantSentence } from './role-words.ts'

/** The page of a one-time link: who comes in, what for, and a password. Reading it does not use the link up. */
export async function joinPage(
  visit: Visit,
  link: string,
  problems: readonly FormProblem[] = [],
): Promise<Page> {
  const { t, api } = visit
  const words = t.text.join
  try {
    const { name, login, grants, expiresAt } = await read(api.links.open.$post({ json: { link } }))
    const { name: provider } = await read(api['single-sign-on'].$get())
    const field = { t, problems, autocomplete: 'new-password' as const }
    return {
      title: words.title,
      ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
      body: (
        <Message title={words.title}>
          <p>
            <strong>{words.hello(name)}</strong> {grants.length === 0 ? words.nothing : words.what}
          </p>
          {grants.length > 0 && (
            <ul>
              {grants.map(grant => (
                <li>{grantSentence(t, grant)}</li>
              ))}
            </ul>
          )}
          <dl class="rules">
            <dt>{words.loginIs}</dt>
            <dd>
              <strong>{login}</strong>
              <br />
              <span class="hint">{words.loginHint}</span>
            </dd>
          </dl>
          <ErrorSummary t={t} problems={problems} />
          <form method="post" class="form">
            {/* For the browser's keeper of passwords: what the password belongs to. */}
            <input type="text" name="login" value={login} autocomplete="username" readonly hidden />
            <PasswordField {...field} id="password" label={words.password} hint={words.passwordHint} />
            <PasswordField {...field} id="again" label={words.again} />
            <div class="form-actions">
              <button type="submit">{words.submit}</button>
            </div>
          </form>
          {provider !== null && (
            <form method="post" action={`/moi/${encodeURIComponent(link)}/mot-cua`} class="form-actions">
              <p>{t.text.signOn.joinHelp(provider)}</p>
              <button type="submit">{t.text.signOn.button(provider)}</button>
            </form>
          )}
          <p class="hint">{words.until(t.date(expiresAt))}</p>
        </Message>
      ),
    }
  } catch (reason) {
    if (reason instanceof ApiRefusal && reason.status === 404) return deadLinkPage(visit, reason.messages)
    throw reason
  }
}

const deadLinkPage = ({ t }: Visit, messages: readonly string[]): Page => ({
  title: t.text.join.wrongTitle,
  status: 404,
  body: (
    <Message title={t.text.join.wrongTitle}>
      {messages.map(message => (
        <p>{message}</p>
      ))}
      <p>
        <a class="button" href="/dang-nhap">
          {t.text.join.signIn}
        </a>
      </p>
    </Message>
  ),
})
