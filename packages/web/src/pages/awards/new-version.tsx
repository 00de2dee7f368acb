import type { Translation } from '../../text/translation.ts'

/** What the secretary does so that a result follows from a violation that was found out later. */
export function NewVersion({ t, period }: { readonly t: Translation; readonly period: string }) {
  const words = t.text.awards
  const root = `/ky/${period}`
  return (
    <section class="no-print" aria-labelledby="new-version-title">
      <h2 id="new-version-title">{words.newVersionTitle}</h2>
      <p>{words.newVersionHelp}</p>
      <ol>
        <li>
          <a href={`${root}/so-lieu`}>{words.stepEnter}</a>
        </li>
        <li>
          <a href={`${root}/nhap`}>{words.stepScore}</a>
        </li>
        <li>
          <a href={`${root}/cong-bo`}>{words.stepPublish}</a>
        </li>
      </ol>
      <p class="soft">{words.stepPast}</p>
    </section>
  )
}
