import { success } from '@thidua/scoring/issues'
import type { CouncilDecision } from '@thidua/scoring/records'
import type { Actor } from '../access/actor.ts'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import { withoutNulls } from '../db/without-nulls.ts'
import { sentencesIn } from '../problem.ts'
import { recordKinds } from '../records/record-kinds.ts'
import { selectKept } from '../results/kept.repository.ts'
import { openVersion } from '../results/open-version.ts'
import { findOutcome, selectUnitRows } from '../results/result.repository.ts'
import { findIdleDecisions, findTies, type Idle, type ResultOfTies } from './find-ties.ts'
import type { IdleDecision } from './tie.schema.ts'

type Language = Parameters<typeof sentencesIn>[0]

const described = ({ decision, reasons }: Idle, blocks: Blocks, language: Language): IdleDecision => {
  const { id, commendation = null, rating = null, block, on, document } = decision
  const sentences = sentencesIn(language)
  return {
    ...{ id, commendation, rating, on, document },
    block: { id: block, label: blocks.get(block) ?? block },
    reasons: reasons.map(({ code, params }) => sentences.issue(code, params)),
  }
}

type Blocks = ReadonlyMap<string, string>

const blocksOf = ({ rows }: ResultOfTies): Blocks =>
  new Map(rows.map(({ unit: { block } }) => [block.id, block.label]))

/** What whoever scores a period is told of decisions that settle nothing in it. */
export const idleWarnings = (idle: readonly Idle[], language: Language) =>
  idle.map(({ decision: { id, document, on }, reasons }) => {
    const sentences = sentencesIn(language)
    const params = { id, document, on }
    const told = [
      sentences.issue('vote-settles-nothing', params),
      ...reasons.map(({ code, params: own }) => sentences.issue(code, own)),
    ]
    return { code: 'vote-settles-nothing', pointer: '', message: told.join(' '), params }
  })

/** The ties of a stored version, and the decisions that it was scored with and that settle none of them. */
export const tiesOfVersion = async (
  db: Db,
  stored: { readonly period: string; readonly version: number; readonly criteriaSet: string },
  language: Language,
) => {
  const { period, version, criteriaSet } = stored
  const { proposals, overview } = await findOutcome(db, period, version)
  const rows = await selectUnitRows(db, period, version)
  const result = { proposals, ended: overview.ended, rows: rows.map(({ summary }) => summary) }
  // A version from before records were kept with it was scored without votes.
  const kept = (await selectKept(db, period, version, recordKinds.councilDecisions.field)) ?? []
  const { set } = await compiledCriteriaSet(db, criteriaSet)
  const idle = findIdleDecisions(set, result, kept.map(withoutNulls) as CouncilDecision[])
  const blocks = blocksOf(result)
  return {
    version,
    ties: findTies(result),
    idle: idle.map(one => described(one, blocks, language)),
  }
}

/** The same of the version asked for, else of the newest one that the caller may see. */
export const readTies = async (
  db: Db,
  actor: Actor,
  wanted: { readonly period: string; readonly version: number | undefined },
  language: Language,
) => {
  const opened = await openVersion(db, actor, wanted.period, wanted.version)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const stored = { period: period.id, version, criteriaSet: readFrom.criteriaSet.digest }
  return success(await tiesOfVersion(db, stored, language))
}
