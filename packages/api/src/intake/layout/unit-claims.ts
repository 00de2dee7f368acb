import type { Unit } from '@thidua/scoring/records'
import type { NameInText, UnitDirectory } from '../lookup/unit-directory.ts'
import { looseKey, tidyText } from '../values/text-key.ts'
import {
  citationStart,
  measureStart,
  nameEndsBefore,
  notSenderBefore,
  officeStart,
  partStarts,
  recipientStarts,
  recipientWords,
  senderLabel,
  titleStart,
} from '../words/senders.ts'
import { withoutNumbering } from './sections.ts'

/** What one line says of the unit that sends the rows below it. */
export interface UnitClaim {
  /** `label`: `Đơn vị: …`; `line`: nothing but a name; `title`: a name inside a sentence. */
  readonly by: 'label' | 'line' | 'title'
  /** Absent where the name is nobody's, or the line has several. */
  readonly unit?: Unit | undefined
  /** The name as it is written. */
  readonly text: string
}

/** Dots and dashes that wait to be written on. */
const isBlankLine = (text: string): boolean => /^[\s.…_-]*$/u.test(text)

export const isRecipient = (text: string): boolean => {
  const key = looseKey(text)
  return recipientStarts.some(start => key === start || key.startsWith(`${start} `))
}

/** A label whose name is still to come, in the next cell: `Đơn vị:`. */
export const isOpenLabel = (text: string): boolean => {
  const [label = '', ...rest] = tidyText(text).split(/[:：]/u)
  return rest.length > 0 && isBlankLine(rest.join(':')) && isSenderLabel(label)
}

const isSenderLabel = (label: string): boolean => senderLabel.test(looseKey(withoutNumbering(label)))

/** No letterhead and no title says more in one cell. */
const longestLine = 1_000

/** What a line claims; undefined where it speaks of no sender. */
export function claimOf(written: string, directory: UnitDirectory): UnitClaim | undefined {
  if (written.length > longestLine) return undefined
  const text = tidyText(written)
  if (text === '' || isRecipient(text)) return undefined
  const colon = text.search(/[:：]/u)
  if (colon > 0 && isSenderLabel(text.slice(0, colon))) return labelled(text.slice(colon + 1), directory)
  // `Đơn vị chủ quản: …`, `Người duyệt: …`: what follows another label is not the sender.
  if (colon > 0 && !titleStart.test(looseKey(text))) return claimOf(text.slice(0, colon), directory)
  const name = withoutMarks(text)
  const whole = directory.find(text).found ?? directory.find(name).found
  if (whole !== undefined) return { by: 'line', unit: whole, text }
  return named(text, directory) ?? (looksLikeOffice(name) ? { by: 'line', text } : undefined)
}

/** `- Trường A`, `3. Trường A` → `Trường A`. */
const withoutMarks = (text: string): string => withoutNumbering(text.replace(/^[-–+•*]+ ?/u, ''))

export function labelled(value: string, directory: UnitDirectory): UnitClaim | undefined {
  const text = tidyText(value)
  if (isBlankLine(text) || measureStart.test(looseKey(text)) || looseKey(text) === '') return undefined
  const whole = directory.find(text)
  if (whole.candidates.length > 0) return { by: 'label', unit: whole.found, text }
  const [first, ...others] = namesIn(text, directory)
  const isOne = first !== undefined && others.length === 0 && first.from === 0
  return { by: 'label', unit: isOne ? first.unit : undefined, text }
}

/** A name inside a title, when it is the only one, ends where it ends, and no word makes it another's. */
function named(text: string, directory: UnitDirectory): UnitClaim | undefined {
  const sentence = beforeRecipient(text)
  if (citationStart.test(looseKey(sentence))) return undefined
  const names = namesIn(sentence, directory)
  const units = new Set(names.map(({ unit }) => unit.id))
  if (units.size > 1) return { by: 'title', text }
  if (units.size === 1) return { by: 'title', unit: names[0]!.unit, text }
  const office = officeIn(sentence)
  return office === undefined ? undefined : { by: 'title', text: office }
}

function beforeRecipient(text: string): string {
  const lower = text.toLowerCase().normalize('NFC')
  const starts = recipientWords.map(word => lower.search(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u')))
  const first = Math.min(...starts.filter(at => at > 0))
  return Number.isFinite(first) ? text.slice(0, first) : text
}

/** Names that are meant as they stand: `Trường A 2` does not name `Trường A`, `phối hợp với Trường A` no sender. */
const namesIn = (text: string, directory: UnitDirectory): readonly NameInText[] =>
  directory.namesIn(text).filter(({ before, gap, after }) => {
    if (before !== undefined && notSenderBefore.has(before)) return false
    if (after === undefined) return true
    if (partStarts.has(after)) return false
    return nameEndsBefore.has(after) || /[^\p{L}\p{N}\s&]/u.test(gap)
  })

/** Inside a sentence these may be a part of the sender. */
const partOfOffice = /^(?:ban|công đoàn|chi cục|văn phòng|thanh tra)(?!\p{L})/iu

/** The name of an office inside a sentence: `BÁO CÁO CỦA TRƯỜNG THPT MỚI` → `TRƯỜNG THPT MỚI`. */
function officeIn(text: string): string | undefined {
  const words = [...text.matchAll(/[\p{L}\p{N}&-]+/gu)]
  for (const [position, word] of words.entries()) {
    const before = words[position - 1]?.[0].toLowerCase().normalize('NFC')
    if (position === 0 || before === undefined || notSenderBefore.has(before)) continue
    const rest = text.slice(word.index)
    if (partOfOffice.test(rest)) continue
    if (looksLikeOffice(rest) && looseKey(rest).split(' ').length > 2) return tidyText(rest)
  }
  return undefined
}

/** Reads like the name of a school or an office, whether or not anybody knows it. */
export function looksLikeOffice(text: string): boolean {
  if (text.length > 150) return false
  const key = looseKey(text)
  if (officeStart.test(key)) return true
  // `Trường Bản Mây` is a name, `Trường tổ chức hội thi` a sentence.
  return key.startsWith('trường ') && /^\S+\s+(?:\p{Lu}|số \d)/u.test(text) && !key.startsWith('trường học')
}
