import { issue } from '@thidua/scoring/issues'
import { describe, expect, test } from 'vitest'
import { describeIssue, describeProblem } from '../../packages/api/src/intake/text/describe.ts'
import { fileSentencesEn, rowSentencesEn } from '../../packages/api/src/intake/text/en.ts'
import { fileSentencesVi, rowSentencesVi } from '../../packages/api/src/intake/text/vi.ts'
import { importExample, importText } from './support.ts'
import { activityRow, activityTable } from './tables.ts'

const parameters = (text: string) => new Set(text.match(/\{\w+\}/g) ?? [])
const catalogues = [
  [rowSentencesVi, rowSentencesEn],
  [fileSentencesVi, fileSentencesEn],
] as const

describe('sentences', () => {
  test('exist in both languages and use the same parameters', () => {
    for (const [vi, en] of catalogues) {
      expect(Object.keys(en).toSorted()).toEqual(Object.keys(vi).toSorted())
      for (const [code, sentence] of Object.entries(vi)) {
        const other = en[code as keyof typeof en] as typeof sentence
        const all = (one: typeof sentence) => parameters(`${one.message} ${one.remedy}`)
        expect([code, all(other)]).toEqual([code, all(sentence)])
        expect(sentence.remedy.length, code).toBeGreaterThan(5)
        expect(other.remedy.length, code).toBeGreaterThan(5)
      }
    }
  })

  test('have every parameter filled for each problem of the illustrative year', async () => {
    const { report } = await importExample('hoat-dong.csv')
    const problems = report.outcomes.flatMap(one => (one.status === 'rejected' ? one.problems : one.warnings))
    expect(problems.length).toBeGreaterThan(70)
    for (const problem of problems) {
      for (const language of ['vi', 'en'] as const) {
        const { message, remedy } = describeProblem(problem, language)
        expect(`${message} ${remedy}`).not.toMatch(/[{}]/)
      }
    }
  })

  test('say what is wrong and what to do', async () => {
    const { report } = await importText(activityTable(activityRow({ 'Ngày thực hiện': '31/02/2024' })))
    const [outcome] = report.outcomes
    if (outcome?.status !== 'rejected') throw new Error('not rejected')
    expect(outcome.problems[0]).toMatchObject({ column: { letter: 'B', heading: 'Ngày thực hiện' } })
    expect(describeProblem(outcome.problems[0]!, 'vi')).toEqual({
      message: 'Không có ngày 31/02/2024 trong lịch.',
      remedy: 'Sửa lại ngày.',
    })
  })

  test('name a family in the reader’s language', () => {
    const problem = issue('headings-missing', [], {
      family: 'activities',
      missing: '“Số lượng”',
      found: '“Đơn vị”',
    })
    expect(describeIssue(problem, 'vi').message).toContain('“Hoạt động”')
    expect(describeIssue(problem, 'en').message).toContain('“Activities”')
  })

  test('of a code that is not of the import come back as the code', () => {
    expect(describeIssue(issue('some-other-code', []), 'vi').message).toBe('some-other-code')
  })

  test('hold no more of a cell than recognises it', async () => {
    const { report } = await importText(activityTable(activityRow({ 'Số lượng': 'rất '.repeat(5000) })))
    const [outcome] = report.outcomes
    expect(outcome?.status === 'rejected' && outcome.problems[0]?.params.value?.length).toBe(120)
  })
})
