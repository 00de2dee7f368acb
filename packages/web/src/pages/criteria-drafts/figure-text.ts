import { punctuate } from '@thidua/scoring/numbers'
import type { CriteriaDraftFigures } from '../../api/answers.ts'
import type { LanguageCode } from '../../text/translation.ts'

export type DraftFigure = CriteriaDraftFigures['sections'][number]['rows'][number]['figures'][number]

/** A figure as people write it: `2,5`, `30/06`, `01/09/2026`. */
export const figureText = (
  { kind, value }: Pick<DraftFigure, 'kind' | 'value'>,
  language: LanguageCode,
): string => {
  // Without groups of digits: what is typed back is read as it stands.
  if (kind === 'number')
    return punctuate(value, { point: language === 'vi' ? ',' : '.', group: '', minus: '-' })
  return kind === 'day' || kind === 'day-of-year' ? value.split('-').reverse().join('/') : value
}

const shapes: Readonly<Record<Exclude<DraftFigure['kind'], 'text'>, RegExp>> = {
  number: /^-?\d{1,12}(\.\d{1,8})?$/,
  fraction: /^\d{1,6}\/[1-9]\d{0,5}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  'day-of-year': /^\d{2}-\d{2}$/,
}

const asStored = (kind: DraftFigure['kind'], typed: string): string => {
  if (kind === 'number') return typed.replace(/\s/g, '').replace(',', '.')
  if (kind !== 'day' && kind !== 'day-of-year') return typed
  return typed
    .split('/')
    .map(part => part.trim().padStart(2, '0'))
    .reverse()
    .join('-')
}

/** What was typed as the set writes it; null where it is no such figure. */
export const figureValue = (kind: DraftFigure['kind'], typed: string): string | null => {
  const value = asStored(kind, typed)
  if (kind === 'text') return value === '' ? null : value
  return shapes[kind].test(value) ? value : null
}
