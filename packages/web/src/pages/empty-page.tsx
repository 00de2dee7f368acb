import { Message } from '../components/message/message.tsx'
import { isSecretary } from '../view-models/reader.ts'
import type { Page, Visit } from './visit.ts'

/** The first visit to a new system: what to do first. */
export function emptyPage({ t, roles }: Visit): Page {
  const words = t.text.year
  return {
    title: words.empty,
    body: (
      <Message title={words.empty}>
        <p>{words.emptyHelp}</p>
        <ol>
          {words.emptySteps.map(step => (
            <li>{step}</li>
          ))}
        </ol>
        <p>
          {isSecretary(roles) ? (
            <a class="button" href="/ky-moi">
              {t.text.newPeriod.title}
            </a>
          ) : (
            <a class="button" href="/dang-nhap">
              {t.text.shell.signIn}
            </a>
          )}
        </p>
      </Message>
    ),
  }
}
