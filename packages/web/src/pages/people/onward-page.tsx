import { Message } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import type { Page } from '../visit.ts'

interface Onward {
  readonly title: string
  readonly explanation: string
  readonly address: string
  readonly link: string
}

/**
 * A page that goes on by itself, and has a link where a browser does not. No redirect could take its place: to the
 * provider the form's own policy forbids it, and back from there the browser keeps strict cookies to itself until
 * a page of ours leads on.
 */
const onwardPage = ({ title, explanation, address, link }: Onward): Page => ({
  title,
  onward: address,
  body: (
    <Message title={title}>
      <p>{explanation}</p>
      <p>
        <a class="button" href={address}>
          {link}
        </a>
      </p>
    </Message>
  ),
})

export const toProviderPage = ({ text }: Translation, name: string, address: string): Page =>
  onwardPage({
    title: text.signOn.toTitle(name),
    explanation: text.signOn.toHelp(name),
    address,
    link: text.signOn.toLink(name),
  })

export const signedOnPage = ({ text }: Translation, address: string): Page =>
  onwardPage({
    title: text.signOn.inTitle,
    explanation: text.signOn.inHelp,
    address,
    link: text.signOn.inLink,
  })

/** A sign-on that came to nothing: why, and the ways back. */
export const notSignedOnPage = (
  { text }: Translation,
  messages: readonly string[],
  status: 401 | 409,
): Page => ({
  title: text.signOn.failedTitle,
  status,
  body: (
    <Message title={text.signOn.failedTitle}>
      {messages.map(message => (
        <p>{message}</p>
      ))}
      <p>
        <a class="button" href="/dang-nhap">
          {text.signOn.again}
        </a>
      </p>
      <p>
        <a href="/toi">{text.me.title}</a>
      </p>
    </Message>
  ),
})

/** Signed out here, and still signed in at the provider: whoever uses the computer next could come in again. */
export const stillSignedOnPage = ({ text }: Translation, address: string): Page => ({
  title: text.signOn.outTitle,
  body: (
    <Message title={text.signOn.outTitle}>
      <p>{text.signOn.outHelp}</p>
      <p>
        <a class="button" href={address}>
          {text.signOn.outLink}
        </a>
      </p>
      <p>
        <a href="/">{text.errors.home}</a>
      </p>
    </Message>
  ),
})
