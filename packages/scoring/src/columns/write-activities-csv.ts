import type { Activity } from '../input.ts'
import { csvHeader } from './csv-format.ts'

const written = (text: string | undefined): string => {
  if (text === undefined || text === '') return ''
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The canonical export: one line per activity below the header, ready to be encoded as UTF-8. An empty text is
 * written like an absent one. Reads back with `readActivitiesCsv`, and through the intake of the API.
 *
 * Example: `writeActivitiesCsv([])` is the header and its line end.
 */
export const writeActivitiesCsv = (activities: readonly Activity[]): string => {
  let text = `${csvHeader.join(',')}\r\n`
  for (const a of activities) {
    const first = `${written(a.id)},${written(a.unit)},${a.date},${written(a.kind)},${written(a.channel)},${written(a.level)}`
    const amounts = `${written(a.partner)},${a.quantity},${written(a.reached)},${written(a.audience)}`
    const rest = `${written(a.evidence)},${written(a.link)},${written(a.event)},${a.status},${written(a.title)}`
    text += `${first},${amounts},${rest}\r\n`
  }
  return text
}
