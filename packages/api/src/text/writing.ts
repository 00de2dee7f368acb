import { columnText, decimalText, exactText, percentText } from './points.ts'

export const languages = ['vi', 'en'] as const
export type LanguageCode = (typeof languages)[number]

/** A label of the criteria set, which carries both languages itself. */
export interface Label {
  readonly vi: string
  readonly en: string
}

/** One language: its sentences and its way of writing figures and dates. */
export interface Writing<Text> {
  readonly code: LanguageCode
  readonly text: Text
  /** `12.5` → `12,5`; `2/3` → `2/3 ≈ 0,67`, with as many places as tell it from the edges. */
  readonly exact: (exact: string, edges?: readonly string[]) => string
  /** For columns of figures, with all places: `83` → `83,00`; a fraction by its rounded value alone. */
  readonly column: (exact: string, places: number) => string
  /** `0.97` → `97%`; `2/3` → `≈ 66,67%`, with as many places as tell it from the edges, which are shares too. */
  readonly percent: (exact: string, edges?: readonly string[]) => string
  readonly count: (count: number) => string
  /** `2024-05-31` → `31/05/2024`; also takes a timestamp. */
  readonly date: (date: string) => string
  /** A timestamp in Vietnam's time: `2024-06-01T02:15:00Z` → `01/06/2024 09:15`. */
  readonly time: (instant: string) => string
  readonly label: (label: Label) => string
  readonly sort: <T>(items: readonly T[], name: (item: T) => string) => readonly T[]
}

// Names are Vietnamese in both languages, so their order is too: a ă â b c d đ e ê …
const collator = new Intl.Collator('vi', { numeric: true })

/** `2024-05-31` → `31/05/2024`. */
export const dateText = (date: string): string => date.slice(0, 10).split('-').reverse().join('/')

// The whole country keeps UTC+7, without summer time.
const vietnamOffset = 7 * 3_600_000
const localTime = (instant: string): string => new Date(Date.parse(instant) + vietnamOffset).toISOString()

/** A timestamp in Vietnam's time: `2024-06-01T02:15:00Z` → `01/06/2024 09:15`. */
export const timeText = (instant: string): string =>
  `${dateText(localTime(instant))} ${localTime(instant).slice(11, 16)}`

/** The first letter of a sentence: `bắt đầu từ 8 điểm` → `Bắt đầu từ 8 điểm`. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** A language's sentences together with its way of writing figures, dates and names in order. */
export function writing<Text>(code: LanguageCode, text: Text): Writing<Text> {
  const mark = code === 'vi' ? ',' : '.'
  return {
    code,
    text,
    exact: (exact, edges) => exactText(exact, mark, edges),
    column: (exact, places) => columnText(exact, places, mark),
    percent: (exact, edges) => percentText(exact, mark, edges),
    count: count => decimalText(String(count), mark),
    date: date => (date.length === 10 ? dateText(date) : dateText(localTime(date))),
    time: timeText,
    label: label => label[code],
    sort: (items, name) => items.toSorted((a, b) => collator.compare(name(a), name(b))),
  }
}
