import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { insertCriteriaSet } from '../criteria-sets/criteria-set.repository.ts'
import { readCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import type { Services } from '../services.ts'
import type { LanguageCode } from '../text/writing.ts'
import { checkDraftJob } from './check-draft.ts'
import {
  deleteDraft,
  findDraft,
  insertDraft,
  recordDecision,
  selectDrafts,
  updateDraft,
} from './criteria-draft.repository.ts'
import { type DraftEdit, editDraftJob } from './edit-draft.ts'
import { copyOf } from './write-draft.ts'

type Host = Pick<Services, 'db' | 'work'>
type Row = Awaited<ReturnType<ReturnType<typeof selectDrafts>['execute']>>[number]

const summaryOf = ({ id, revision, issued, createdAt, changedAt, ...set }: Row) => ({
  ...{ id, revision, issued, createdAt, changedAt },
  base: {
    id: set.setId,
    version: set.version,
    digest: set.digest,
    title: set.title as NonNullable<typeof set.title>,
    illustrative: set.illustrative,
  },
})

type Draft = NonNullable<Awaited<ReturnType<typeof findDraft>>>

const existingDraft = async (db: Db, id: string): Promise<Result<Draft>> => {
  const found = await findDraft(db, id)
  return found ? success(found) : failure([issue('draft-not-found', [], { draft: id })])
}

/** A draft that may still be changed, as it was when the caller read it. */
const draftToChange = async (db: Db, id: string, revision: number) => {
  const found = await existingDraft(db, id)
  if (!found.ok) return found
  if (found.value.issued !== null) return failure<never>([issue('draft-issued', [])])
  if (found.value.revision !== revision) return failure<never>([issue('draft-changed', ['revision'])])
  return found
}

export const listDrafts = async (db: Db) => (await selectDrafts(db).execute()).map(summaryOf)

/** Begins a draft as a copy of an installed set, for the period that begins on the day of its version. */
export const createDraft = async (
  db: Db,
  { base, version }: { readonly base: string; readonly version: string },
): Promise<Result<string>> => {
  const set = await readCriteriaSet(db, base)
  if (!set.ok) return set
  if (version <= set.value.effective.from)
    return failure([issue('draft-not-later', ['version'], { version, before: set.value.effective.from })])
  return success(await insertDraft(db, base, copyOf(set.value, version)))
}

/** A draft with what the linter finds in it and what it changes. */
export const readDraft = async ({ db, work }: Host, id: string, language: LanguageCode) => {
  const found = await existingDraft(db, id)
  if (!found.ok) return found
  const { content, ...row } = found.value
  const base = await readCriteriaSet(db, row.digest)
  const read = await work.committee.run(checkDraftJob, {
    content,
    base: base.ok ? base.value : null,
    language,
  })
  if (!read.ok) return read
  const { set, findings, changes } = read.value
  return success({
    ...summaryOf(row),
    content,
    findings,
    title: set?.title[language] ?? null,
    version: set?.version ?? null,
    canBeIssued:
      row.issued === null && set !== null && !findings.some(({ severity }) => severity === 'error'),
    changes,
  })
}

const stored = (revision: number | undefined): Result<number> =>
  revision === undefined ? failure([issue('draft-changed', ['revision'])]) : success(revision)

/** Keeps a text as it was typed; it need not be readable yet. */
export const writeDraftContent = async (
  db: Db,
  id: string,
  { revision, content }: { readonly revision: number; readonly content: string },
): Promise<Result<number>> => {
  const found = await draftToChange(db, id, revision)
  if (!found.ok) return found
  if (content.includes('\0')) return failure([issue('zero-character', ['content'])])
  return stored(await updateDraft(db, id, revision, { content: content.normalize('NFC') }))
}

/** Changes figures; all of them, or none. */
export const editDraftFigures = async (
  { db, work }: Host,
  id: string,
  { revision, edits }: { readonly revision: number; readonly edits: readonly DraftEdit[] },
): Promise<Result<number>> => {
  const found = await draftToChange(db, id, revision)
  if (!found.ok) return found
  const content = await work.committee.run(editDraftJob, { content: found.value.content, edits })
  return content.ok ? stored(await updateDraft(db, id, revision, { content: content.value })) : content
}

export const removeDraft = async (db: Db, id: string): Promise<Result<{ readonly id: string }>> => {
  const found = await existingDraft(db, id)
  if (!found.ok) return found
  return (await deleteDraft(db, id)) ? success({ id }) : failure([issue('draft-issued', [])])
}

/** Makes the draft a criteria set, which nobody changes any more, and keeps by which decision. */
export const issueDraft = async (
  { db, work }: Host,
  actor: Writer,
  id: string,
  wanted: { readonly revision: number; readonly decision: string; readonly on: string },
  language: LanguageCode,
) => {
  const found = await draftToChange(db, id, wanted.revision)
  if (!found.ok) return found
  const read = await work.committee.run(checkDraftJob, { content: found.value.content, base: null, language })
  if (!read.ok) return read
  const { set, digest, findings } = read.value
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (set === null || digest === null || errors > 0)
    return failure<never>([issue('draft-not-ready', [], { errors: String(errors) })])
  if (digest === found.value.digest) return failure<never>([issue('draft-unchanged', [])])
  const { decision, on } = wanted
  const { id: name, version } = set
  const subject = { criteriaSet: digest }
  return inChange<string>(
    db,
    { actor, action: 'criteria-set-installed', period: null, subject },
    async trx => {
      await insertCriteriaSet(trx, digest, set)
      const revision = await updateDraft(trx, id, wanted.revision, { issued: digest })
      if (revision === undefined) return { issues: [issue('draft-changed', ['revision'])] }
      await recordDecision(trx, digest, wanted)
      return { value: digest, changed: true, told: { details: { id: name, version, decision, on } } }
    },
  )
}
