import type { limitSentencesVi } from './limits.vi.ts'
import { type Sentence, say } from './sentence.ts'

const split = 'Split the file and import each part.'

export const limitSentencesEn: Readonly<Record<keyof typeof limitSentencesVi, Sentence>> = {
  'limit-megabytes': say('The file has {amount} MB, at most {limit} MB are taken.', split),
  'limit-parts': say(
    'The workbook is made of {amount} parts, at most {limit} are taken.',
    'Delete pictures, charts and spare sheets, or split the file.',
  ),
  'limit-unpacked': say(
    'The workbook unpacks to at least {amount} MB, at most {limit} MB are taken.',
    'Clear formatted empty areas and spare sheets, or split the file.',
  ),
  'limit-sheets': say('The workbook has more than {limit} sheets.', 'Split it into files with fewer sheets.'),
  'limit-rows': say(
    'The file has at least {amount} rows, empty ones between others included; at most {limit} are taken.',
    'Delete empty rows and stray text at the end of the sheet, or split the file.',
  ),
  'limit-empty-rows': say(
    'A sheet writes down more than {limit} rows, most of them empty.',
    'Copy the data into a new file and import that one.',
  ),
  'limit-columns-at': say(
    'Cell {place} stands in column {amount}; only the first {limit} columns are taken.',
    'Clear the columns outside the table, or copy the table into a new file.',
  ),
  'limit-cells': say(
    'The file has at least {amount} cells, empty ones between others included; at most {limit} are taken.',
    'Delete empty columns, empty rows and stray text outside the table, or split the file.',
  ),
  'limit-strings': say('The workbook has more than {limit} pieces of text.', split),
  'limit-cell-length': say(
    'A cell has at least {amount} characters, at most {limit} are taken.',
    'Shorten it.',
  ),
  'limit-cell-length-at': say(
    'Cell {place} has {amount} characters, at most {limit} are taken.',
    'Shorten it.',
  ),
  'limit-cell-length-on-line': say(
    'Line {place} has a cell of {amount} characters, at most {limit} are taken.',
    'Check the quotation marks on line {place}: a closing one may be missing. Otherwise shorten the cell.',
  ),
  'limit-styles': say(
    'The workbook has more than {limit} formats.',
    'Copy only the values into a new file and import that one.',
  ),
  'limit-areas': say(
    'The workbook has more than {limit} merged areas or areas with a link.',
    'Unmerge cells, or split the file.',
  ),
}
