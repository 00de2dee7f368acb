import type { IssueSentences } from './sentences.ts'
import type { yamlIssuesVi } from './yaml.vi.ts'

const at = (line: string | undefined, column: string | undefined): string => `Line ${line}, column ${column}`

/** What is wrong with the writing of a criteria file, where, and what to do. */
export const yamlIssuesEn: IssueSentences<keyof typeof yamlIssuesVi> = {
  'yaml-tab': ({ line, column }) => `${at(line, column)}: indented with a tab. Replace the tab with spaces.`,
  'yaml-key-twice': ({ line, column, key }) =>
    `${at(line, column)}: the key “${key}” stands twice in its group. Remove or rename one of them.`,
  'yaml-syntax': ({ line, column }) =>
    `${at(line, column)}: the YAML file has a syntax error. Check colons, quotation marks, brackets and indentation there.`,
  'yaml-indent': ({ line, column }) =>
    `${at(line, column)}: wrong indentation. Align the entries of one level, with spaces only.`,
  'yaml-character-missing': ({ line, column }) =>
    `${at(line, column)}: a character is missing, perhaps the colon after a key, a quotation mark or a closing bracket. Add what is missing.`,
  'yaml-escape': ({ line, column }) =>
    `${at(line, column)}: a backslash in double quotation marks has no meaning here. Use single quotation marks, or write two backslashes.`,
  'yaml-value-start': ({ line, column }) =>
    `${at(line, column)}: a value cannot begin with this character. Put the value in quotation marks.`,
  'yaml-reference': ({ line, column }) =>
    `${at(line, column)}: a reference (& or *) is wrong. Write its content out instead.`,
  'yaml-nesting': ({ line, column }) =>
    `${at(line, column)}: keys and values are nested wrongly. Write one key on a line, followed by a colon and a space; put a value that contains a colon in quotation marks.`,
  'yaml-several': ({ line, column }) =>
    `${at(line, column)}: the file has several parts, separated by ---. Keep each criteria set in a file of its own.`,
  'yaml-tag': ({ line, column }) =>
    `${at(line, column)}: a tag or directive (! or %) cannot be used here. Remove it, or put the value in quotation marks.`,
  'yaml-aliases': () => 'The YAML file repeats itself through too many references; write them out.',
}
