import { type ParseArgsConfig, parseArgs } from 'node:util'
import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { type Basis, bases, type Period } from '@thidua/scoring/records'

/** What `thidua score` or `thidua explain` was asked to do. */
export interface ScoreArguments {
  readonly criteria: string
  readonly units: string
  readonly files: readonly string[]
  readonly period: Period
  readonly asOf: string
  readonly basis: Basis
  readonly status: 'submitted' | 'verified'
  readonly isJson: boolean
  /** Units to explain, by code. */
  readonly explain: readonly string[]
}

const options = {
  criteria: { type: 'string' },
  units: { type: 'string' },
  period: { type: 'string' },
  'as-of': { type: 'string' },
  basis: { type: 'string', default: 'final' },
  status: { type: 'string', default: 'verified' },
  unit: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean', default: false },
} as const

const isDay = (text: string | undefined): text is string =>
  text !== undefined &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

const readPeriod = (text: string | undefined): Period | undefined => {
  const [from, to, ...rest] = text?.split('..') ?? []
  return isDay(from) && isDay(to) && rest.length === 0 && from <= to ? { from, to } : undefined
}

const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find(value => value === text)

/** Words by their declared options; a word that is not declared is refused with its name. */
export const readOptions = <T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): Result<ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>> => {
  try {
    return success(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }))
  } catch (error) {
    return failure([issue('cli-option', [], { detail: (error as Error).message })])
  }
}

/** Reads the words behind `thidua score` and `thidua explain`; everything that is wrong is reported at once. */
export const readScoreArguments = (args: readonly string[]): Result<ScoreArguments> => {
  const read = readOptions(args, options)
  if (!read.ok) return read
  const { values, positionals: files } = read.value
  const { criteria, units } = values
  const issues: Issue[] = []
  const need = <T>(value: T | undefined, option: string, rule: string): T | undefined => {
    if (value === undefined || value === '') issues.push(issue('cli-value', [], { option, rule }))
    return value
  }
  need(criteria, '--criteria', 'criteria.yaml')
  need(units, '--units', 'don-vi.xlsx')
  const period = need(readPeriod(values.period), '--period', '2023-09-01..2024-05-31')
  const asOf = values['as-of'] ?? period?.to
  if (asOf !== undefined) need(isDay(asOf) ? asOf : undefined, '--as-of', '2024-06-15')
  const basis = need(oneOf(bases, values.basis), '--basis', bases.join(' | '))
  const statuses = ['submitted', 'verified'] as const
  const status = need(oneOf(statuses, values.status), '--status', statuses.join(' | '))
  if (issues.length > 0 || !criteria || !units || !period || !asOf || !basis || !status)
    return failure(issues)
  const explain = values.unit
  return success({ criteria, units, files, period, asOf, basis, status, isJson: values.json, explain })
}
