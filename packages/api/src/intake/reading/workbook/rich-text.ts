import { keepWithin } from '../limits.ts'
import type { XmlReader } from './xml-reader.ts'

/** A piece of a cell's text; its font, if it has one of its own. */
export interface Run {
  readonly text: string
  readonly font?: string | undefined
}

/** Runs of text up to the end of `element`; readings beside East Asian text are no part of it. */
export function readRuns(reader: XmlReader, element: string): Run[] {
  const runs: Run[] = []
  let length = 0
  let font: string | undefined
  let isRaised = false
  while (reader.next() && !(reader.kind === 'close' && reader.name === element)) {
    if (reader.kind !== 'open') continue
    if (reader.name === 'r') [font, isRaised] = [undefined, false]
    else if (reader.name === 'rFont') font = reader.attribute('val')
    else if (reader.name === 'vertAlign') isRaised = reader.attribute('val') === 'superscript'
    else if (reader.name === 'rPh') reader.skip()
    else if (reader.name === 't') {
      keepWithin('strings', runs.length + 1)
      const text = decodeEscapes(reader.textWithin())
      length += text.length
      keepWithin('cell-length', length)
      runs.push({ text: isRaised ? text.replace(/\d/g, raised) : text, font })
    }
  }
  return runs
}

/** A raised figure is the mark of a footnote, or a power: kept apart from the figures before it. */
const raised = (digit: string): string => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!

/** `_x000D_` is how a workbook writes a character that XML does not have. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
