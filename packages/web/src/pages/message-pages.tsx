import { Message, Notice } from '../components/message/message.tsx'
import type { Translation } from '../text/translation.ts'
import type { Page } from './visit.ts'

export function notFoundPage(t: Translation): Page {
  const words = t.text.errors
  return {
    title: words.notFound,
    status: 404,
    body: (
      <Message title={words.notFound}>
        <p>{words.notFoundHelp}</p>
        <Home t={t} />
      </Message>
    ),
  }
}

/** A unit that was merged or closed: its address stays, and says what became of it. */
export function endedUnitPage(t: Translation, messages: readonly string[], period: string): Page {
  const title = t.text.errors.ended
  return {
    title,
    status: 404,
    body: (
      <Message title={title}>
        {messages.map(message => (
          <p>{message}</p>
        ))}
        <p>
          <a href={period}>{t.text.shell.pages.year}</a>
        </p>
      </Message>
    ),
  }
}

export function forbiddenPage(t: Translation): Page {
  const words = t.text.errors
  return {
    title: words.forbidden,
    status: 403,
    body: (
      <Message title={words.forbidden}>
        <p>{words.forbiddenHelp}</p>
        <p>
          <a class="button" href="/dang-nhap">
            {t.text.shell.signIn}
          </a>
        </p>
        <Home t={t} />
      </Message>
    ),
  }
}

/** A page of the secretary, asked for by one who has set up no second factor yet. */
export function factorNeededPage(t: Translation, messages: readonly string[]): Page {
  const words = t.text.settings
  return {
    title: words.lackingTitle,
    status: 403,
    body: (
      <Message title={words.lackingTitle}>
        {messages.map(message => (
          <p>{message}</p>
        ))}
        <p>
          <a class="button" href="/toi#factor-title">
            {words.lackingLink}
          </a>
        </p>
        <Home t={t} />
      </Message>
    ),
  }
}

/** Something that follows from a result, before there is one. It is no error. */
export function unscoredMessagePage(t: Translation): Page {
  const words = t.text.errors
  return {
    title: words.unscored,
    isOfNow: true,
    body: (
      <Message title={words.unscored}>
        <p>{words.unscoredHelp}</p>
        <Home t={t} />
      </Message>
    ),
  }
}

/** A page of the committee, asked for by somebody who is not signed in, or is no longer. */
export function signInNeededPage(
  t: Translation,
  {
    isExpired,
    isForm,
    back,
  }: { readonly isExpired: boolean; readonly isForm: boolean; readonly back: string },
): Page {
  const words = t.text.errors
  const title = isExpired ? words.expired : words.signInNeeded
  return {
    title,
    status: 401,
    body: (
      <Message title={title}>
        <p>{isExpired ? words.expiredHelp : words.signInNeededHelp}</p>
        {isForm && <p>{words.expiredForm}</p>}
        <p>
          <a class="button" href={`/dang-nhap?ve=${encodeURIComponent(back)}`}>
            {t.text.shell.signIn}
          </a>
        </p>
        <Home t={t} />
      </Message>
    ),
  }
}

/** The reader asked for something that cannot be done; `messages` say why. */
export function refusedPage(t: Translation, status: Page['status'] & {}, messages: readonly string[]): Page {
  const words = t.text.errors
  return {
    title: words.refused,
    status,
    body: (
      <Message title={words.refused}>
        {messages.length > 0 && (
          <Notice kind="bad">
            {messages.map(message => (
              <p>{message}</p>
            ))}
          </Notice>
        )}
        <Home t={t} />
      </Message>
    ),
  }
}

/** A bug of ours; the reference leads to the log. */
export function failedPage(t: Translation, requestId: string): Page {
  const words = t.text.errors
  return {
    title: words.failed,
    status: 500,
    body: (
      <Message title={words.failed}>
        <p>{words.failedHelp}</p>
        <p class="soft">{words.reference(requestId)}</p>
        <Home t={t} />
      </Message>
    ),
  }
}

/** What the API cannot do at the moment; `messages` say why. The reader keeps the address and asks again. */
export function unavailablePage(t: Translation, messages: readonly string[]): Page {
  const words = t.text.errors
  return {
    title: words.unavailable,
    status: 503,
    body: (
      <Message title={words.unavailable}>
        {messages.map(message => (
          <p>{message}</p>
        ))}
        <p>{words.unavailableHelp}</p>
        <Home t={t} />
      </Message>
    ),
  }
}

const Home = ({ t }: { readonly t: Translation }) => (
  <p>
    <a href="/">{t.text.errors.home}</a>
  </p>
)
