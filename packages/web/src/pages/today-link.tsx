import type { Visit } from './visit.ts'

/** The way to what waits for the reader, at the head of the page of a period; strangers have none. */
export function TodayLink({
  visit: { t, roles },
  period,
}: {
  readonly visit: Visit
  readonly period: string
}) {
  return roles.length === 0 ? null : (
    <p class="no-print">
      <a class="button" href={`/ky/${period}/hom-nay`}>
        {t.text.today.banner}
      </a>
    </p>
  )
}
