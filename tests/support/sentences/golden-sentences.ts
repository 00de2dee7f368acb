import { readFileSync } from 'node:fs'
import type { LanguageCode } from '../../../packages/api/src/text/writing.ts'
import { catalogueEntries } from './catalogues.ts'
import { setSections } from './set-sentences.ts'

export const goldenFile = (language: LanguageCode): URL =>
  new URL(`../../golden/sentences/${language}.txt`, import.meta.url)

export const readGolden = (language: LanguageCode): string => readFileSync(goldenFile(language), 'utf8')

/** Two lines that differ only in their figures say the same; signs, shares and fractions are read apart. */
const pattern = (line: string): string => line.replace(/\d+([.,]\d+)*/g, '#').replace(/\s+/g, ' ')

const introductions: Readonly<Record<LanguageCode, readonly string[]>> = {
  vi: [
    'Mọi câu mà phần mềm có thể in ra bằng tiếng Việt. Làm lại tệp này: npm run golden:sentences; rồi đọc chỗ đã đổi.',
    'Phần một: từng mục của các danh mục câu, với số 0, 1, số lẻ, số âm, phân số. Phần hai: câu của các bộ tiêu chí kèm theo.',
  ],
  en: [
    'Every sentence the product can print in English. To make it anew: npm run golden:sentences; then read what changed.',
    'Part one: each entry of the catalogues, with 0, 1, decimals, a negative and a fraction. Part two: the shipped sets.',
  ],
}

/** All sentences of one language, as they stand in the golden file. */
export const sentencesText = async (language: LanguageCode): Promise<string> => {
  const entries = await catalogueEntries(language)
  const catalogue = entries.flatMap(({ path, says }) => {
    const [only = '', ...more] = says
    if (more.length === 0 && !only.includes('\n')) return [`${path} | ${only}`]
    return [path, ...says.flatMap(sentence => sentence.split('\n').map(line => `  | ${line}`))]
  })
  const seen = new Set<string>()
  const isNew = (line: string): boolean => {
    const kind = pattern(line)
    if (line.trim() === '' || seen.has(kind)) return false
    seen.add(kind)
    return true
  }
  const sections = (await setSections(language)).flatMap(({ title, says }) => [
    '',
    `== ${title}`,
    ...says.filter(isNew),
  ])
  return [...introductions[language], '', ...catalogue, ...sections, ''].join('\n')
}
