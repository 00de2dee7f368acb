import type { IssueSentences } from './sentences.ts'
import type { yamlIssuesVi } from './yaml.vi.ts'

const at = ({ line, column }: Readonly<Record<string, string>>): string => `Line ${line}, column ${column}`

/** What is wrong with the writing of a criteria file, where, and what to do. */
export const yamlIssuesEn: IssueSentences<keyof typeof yamlIssuesVi> = {
  'yaml-tab': place => `${at(place)}: indented with a tab. Replace the tab with spaces.`,
  'yaml-key-twice': place =>
    `${at(place)}: the key “${place.key}” stands twice in its group. Remove or rename one of them.`,
  'yaml-syntax': place =>
    `${at(place)}: the YAML file has a syntax error. Check colons, quotation marks, brackets and indentation there.`,
  'yaml-indent': place =>
    `${at(place)}: wrong indentation. Align the entries of one level, with spaces only.`,
  'yaml-character-missing': place =>
    `${at(place)}: a character is missing, perhaps the colon after a key, a quotation mark or a closing bracket. Add what is missing.`,
  'yaml-escape': place =>
    `${at(place)}: a backslash in double quotation marks has no meaning here. Use single quotation marks, or write two backslashes.`,
  'yaml-value-start': place =>
    `${at(place)}: a value cannot begin with this character. Put the value in quotation marks.`,
  'yaml-reference': place => `${at(place)}: a reference (& or *) is wrong. Write its content out instead.`,
  'yaml-nesting': place =>
    `${at(place)}: keys and values are nested wrongly. Write one key on a line, followed by a colon and a space; put a value that contains a colon in quotation marks.`,
  'yaml-several': place =>
    `${at(place)}: the file has several parts, separated by ---. Keep each criteria set in a file of its own.`,
  'yaml-tag': place =>
    `${at(place)}: a tag or directive (! or %) cannot be used here. Remove it, or put the value in quotation marks.`,
  'yaml-aliases': () => 'The YAML file repeats itself through too many references; write them out.',
}
