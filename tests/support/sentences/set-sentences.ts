import { type CompiledCriteria, type PeriodResult, type ScoringInput, scorePeriod } from '@thidua/scoring'
import { printResult } from '../../../packages/api/src/cli/print-result.ts'
import { printSheet } from '../../../packages/api/src/cli/print-sheet.ts'
import { type UnitSheet, unitSheets } from '../../../packages/api/src/cli/unit-sheet.ts'
import { criteriaIndex } from '../../../packages/api/src/score-sheet/criteria-index.ts'
import type { LanguageCode } from '../../../packages/api/src/text/writing.ts'
import type { ProposalsAnswer } from '../../../packages/web/src/api/answers.ts'
import { translations } from '../../../packages/web/src/text/translation.ts'
import { criteriaTableView } from '../../../packages/web/src/view-models/criteria-table.ts'
import { proposalsView } from '../../../packages/web/src/view-models/proposals.ts'
import { tieBreakNote, tieBreakSentence } from '../../../packages/web/src/view-models/tie-break.ts'
import { shippedSets } from '../criteria-sets.ts'
import { importYear } from '../illustrative-year.ts'
import { letter, schoolYear } from '../letter-set.ts'
import { inputOf } from '../worked-example.ts'

/** What is said of one set or one year: a heading and its sentences. */
export interface Section {
  readonly title: string
  readonly says: readonly string[]
}

/** Every text in a view, wherever it stands. */
const textsIn = (view: unknown): readonly string[] => {
  if (typeof view === 'string') return [view]
  if (typeof view !== 'object' || view === null) return []
  return Object.values(view).flatMap(textsIn)
}

const blocksOf = ({ units }: ScoringInput) =>
  [...new Set(units.map(({ block }) => block))].map(id => ({ id, label: id }))

/** The proposals as the page gets them from the API. */
const proposalsAnswer = (input: ScoringInput, { proposals }: PeriodResult): ProposalsAnswer => {
  const names = new Map(input.units.map(({ id, name }) => [id, name]))
  return {
    version: 1,
    createdAt: '2024-06-15T02:00:00Z',
    publishedAt: null,
    ...{ state: 'drafted' as const, finalAt: null, review: null, changeReason: null, supersededBy: null },
    stale: false,
    proposals: proposals.map(({ block, lines, ...rest }) => ({
      ...rest,
      block: { id: block, label: block },
      lines: lines.map(line => ({
        ...line,
        unit: { id: line.unit, name: names.get(line.unit) ?? line.unit },
      })),
    })),
  } as unknown as ProposalsAnswer
}

const schoolDefaults = { period: schoolYear, unit: { id: 'don-vi', kind: '' } }

interface Scored {
  readonly compiled: CompiledCriteria
  readonly input: ScoringInput
  readonly final: PeriodResult
  readonly sheets: readonly UnitSheet[]
}

const scored = (
  compiled: CompiledCriteria,
  input: ScoringInput,
  basis: 'self' | 'verified' | 'final',
): Scored => {
  const final = scorePeriod(compiled, input, basis)
  // The other two bases say nothing that the sheet would put in other words.
  const results = { self: final, verified: final, final }
  const sheetOf = unitSheets({ compiled, input, blocks: blocksOf(input), reports: [], warnings: [] }, results)
  return { compiled, input, final, sheets: input.units.map(({ id }) => sheetOf(id)) }
}

/** Everything that the sheet, the standings and the proposals say of the units of a period. */
const saidOf = ({ compiled, input, final, sheets }: Scored, language: LanguageCode): readonly string[] => {
  const t = translations[language]
  const index = criteriaIndex(compiled.set, t)
  const year = { compiled, input, blocks: blocksOf(input), reports: [], warnings: [] }
  const printed = [
    ...sheets.map(sheet => printSheet(sheet, compiled.set, t)),
    printResult(year, final, t),
  ].flatMap(text => text.split('\n'))
  const ties = final.blocks
    .flatMap(({ standings }) => standings)
    .map(({ decidedBy }) => tieBreakNote(decidedBy, index, t))
  const said = [
    ...printed,
    ...ties.filter(note => note !== null),
    ...textsIn(
      proposalsView(
        proposalsAnswer(input, final),
        { awards: [], registered: null, nominations: [] },
        index,
        t,
      ),
    ),
  ]
  return ownWords(said, input)
}

/** The period's own words, without the names of the units and what the units wrote about their activities. */
const ownWords = (lines: readonly string[], { units }: ScoringInput): readonly string[] => {
  const names = new Set(units.flatMap(({ id, name }) => [id, name]))
  return lines
    .map(line => line.trim())
    .filter(line => !/ · /.test(line) && !names.has(line))
    .filter(line => ![...names].some(name => line.startsWith(`${name} `)))
}

/** Scoring and explaining take far longer than saying: once for both languages. */
const periods = Promise.all([
  ...shippedSets.map(async ({ name, set, compiled, examples }) => ({
    title: name,
    set,
    periods: examples.map(({ example }) =>
      scored(compiled, inputOf(example, schoolDefaults), example.basis ?? 'final'),
    ),
  })),
  importYear().then(input => ({
    title: 'examples/nam-hoc-2023-2024',
    set: letter.set,
    periods: [scored(letter, input, 'final')],
  })),
])

/** What the product says of every set in `criteria/`, of its worked examples and of the illustrative year. */
export const setSections = async (language: LanguageCode): Promise<readonly Section[]> => {
  const t = translations[language]
  return (await periods).map(({ title, set, periods: all }) => {
    const index = criteriaIndex(set, t)
    const table = [...textsIn(criteriaTableView(index, t)), tieBreakSentence(index, t)]
    return { title, says: [...table, ...all.flatMap(period => saidOf(period, language))] }
  })
}
