/** Times that stand beside dates: as forms, spreadsheets and programs write them, Vietnamese and English. */

export interface TimeOfDay {
  /** Minutes since midnight. */
  readonly minutes: number
  /** Minutes that its zone is ahead of UTC; absent where no zone is named. */
  readonly zone?: number | undefined
  readonly isMidnightInVietnam: boolean
}

const zone = String.raw`(Z|ICT|(?:(?:GMT|UTC) ?)?[+\-\u2212]\d{1,2}(?::?\d{2})?|GMT|UTC)(?: ?\([^()]*\))?`
const halfOfDay = String.raw`(SA|CH|AM|PM|[ap]\.m\.|sáng|trưa|chiều|tối)`
const clock = String.raw`(\d{1,2})(?:(?::|h|g)(\d{1,2})?|(?: giờ)(?: (\d{1,2})(?: phút)?)?)(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?phút)?`
const time = `${clock}(?: ?${halfOfDay})?(?: ?${zone})?`
const behind = new RegExp(String.raw`^(.*[\p{L}\d])(?:T|[ ,]+(?:(?:vào )?(?:lúc|hồi) )?)${time}$`, 'iu')
const before = new RegExp(`^(?:(?:vào )?(?:lúc|hồi) )?${time}(?:[ ,]+)(?:ngày )?(.*)$`, 'iu')
/** `sáng ngày 13/3/2024` */
const partOfDay = /^(?:buổi )?(?:sáng|trưa|chiều|tối)(?: ngày)? (?=\d)/iu
const vietnam = 7 * 60

/** Text of a date cell → its date and its time; a time that no clock shows leaves the text as it is. */
export function splitTime(text: string): { readonly date: string; readonly time?: TimeOfDay | undefined } {
  const after = behind.exec(text)
  if (after !== null) return withTime(text, after[1]!, after.slice(2))
  const ahead = before.exec(text)
  if (ahead !== null) return withTime(text, ahead.at(-1)!, ahead.slice(1, -1))
  return { date: text.replace(partOfDay, '') }
}

function withTime(text: string, date: string, parts: readonly (string | undefined)[]) {
  const [hour = '', minute, spoken, second = '0', fraction = '0', half, zoneName] = parts
  const minuteOfHour = Number(minute ?? spoken ?? 0)
  const hours = hourOfDay(Number(hour), half)
  if (hours === undefined || minuteOfHour > 59 || Number(second) > 59) return { date: text }
  const ahead = zoneName === undefined ? undefined : minutesAhead(zoneName)
  const minutes = hours * 60 + minuteOfHour
  const isMidnightInVietnam =
    ahead !== undefined &&
    Number(second) + Number(fraction) === 0 &&
    (minutes - ahead + vietnam + 2880) % 1440 === 0
  return {
    date: date.replace(/[ ,]+(?:vào )?(?:lúc|hồi)$|,$/iu, ''),
    time: { minutes, zone: ahead, isMidnightInVietnam },
  }
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (hour > 24) return undefined
  const isAfternoon = half !== undefined && /^(?:ch|pm|p\.m\.|chiều|tối)$/i.test(half)
  const isMorning = half !== undefined && /^(?:sa|am|a\.m\.|sáng)$/i.test(half)
  if (isAfternoon && hour < 12) return hour + 12
  return isMorning && hour === 12 ? 0 : hour
}

function minutesAhead(name: string): number {
  if (/^ICT$/i.test(name)) return vietnam
  const match = /([+\-\u2212])(\d{1,2}):?(\d{2})?$/.exec(name)
  if (match === null) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '+' ? minutes : -minutes
}

/** The day in Vietnam at that time of that day in a zone. */
export const vietnamDay = (date: string, minutes: number, zoneMinutes: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + (minutes - zoneMinutes + vietnam) * 60_000)
    .toISOString()
    .slice(0, 10)
