import type { z } from '@hono/zod-openapi'
import { type Issue, issue } from '@thidua/scoring/issues'
import type { Transaction } from '../../db/database.ts'
import { requestIssues } from '../../http/request-issues.ts'
import { deleteEntered, findEntered, type Values } from '../entered.repository.ts'
import type { EnteredKind } from '../entered-kind.ts'
import { readRecords } from '../read-records.ts'
import { upsertRecords } from '../record.repository.ts'
import { checkedRecords } from '../record.service.ts'
import type { RecordKind } from '../record-kind.ts'
import type { FilledForm, RecordWriter } from '../record-writer.ts'

type Path = Issue['path']

/** Where in a record, as it is sent, the value of each column stands: found by sending a mark for each. */
const placesOf = (kind: RecordKind): readonly (readonly [column: string, path: Path])[] => {
  const marks = new Map(Object.keys(kind.columns).map(column => [{ column }, column] as const))
  const row = Object.fromEntries([...marks].map(([mark, column]) => [column, mark]))
  const walk = (part: unknown, path: Path): (readonly [string, Path])[] => {
    const column = marks.get(part as { column: string })
    if (column !== undefined) return [[column, path]]
    return typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([name, inner]) => walk(inner, [...path, name]))
      : []
  }
  return walk(kind.recordOf?.(row as never) ?? row, [])
}

/** An issue of a record, as sent, at the field that it speaks of. */
const atField = (places: ReturnType<typeof placesOf>, { path, ...found }: Issue): Issue => {
  const own = path.slice(2)
  const place = places.find(([, at]) => at.every((part, i) => own[i] === undefined || own[i] === part))
  const rest = place && own.length > place[1].length ? own.slice(place[1].length) : []
  return { ...found, path: own.length === 0 ? [] : place ? [place[0], ...rest] : own }
}

/** Whatever is kept as a record of a period is checked and stored as one that was posted. */
export const recordWriter = (kind: RecordKind, entered: EnteredKind): RecordWriter => {
  const places = placesOf(kind)
  const remove = (trx: Transaction, period: string, key: readonly string[]) =>
    deleteEntered(trx, entered, period, key)
  return {
    remove,
    ...(kind.isDecision && { isDecision: true }),
    store: async (trx, { period, values, former, known, checkScored }: FilledForm) => {
      const refused = (issues: readonly Issue[]) => ({ issues: issues.map(found => atField(places, found)) })
      const read = (kind.body as z.ZodType).safeParse({ [kind.field]: [sentOf(kind, values)] })
      if (!read.success) return refused(requestIssues(read.error))
      const records = (read.data as Record<string, unknown[]>)[kind.field] ?? []
      const issues = checkedRecords(kind, records, known)
      if (issues.length > 0) return refused(issues)
      const row = (kind.rowOf?.(records[0]) ?? records[0]) as Values
      const key = kind.key.map(name => String(row[name]))
      const isMoved = former === null || key.some((value, i) => value !== former.key[i])
      if (isMoved && (await findEntered(trx, entered, period, key)))
        return { issues: [issue('already-exists', [kind.key[0] as string], { id: key.join(', ') })] }
      if (former !== null && isMoved) await remove(trx, period, former.key)
      await upsertRecords(trx, kind, period, records)
      const unfit = kind.isCheckedWhenScored
        ? await checkScored(trx, period, [kind.rules.nameOf(records[0])])
        : []
      if (unfit.length > 0) return refused(unfit)
      return { key, warnings: kind.warn?.(records, (await readRecords(trx, period)) as never, known) ?? [] }
    },
  }
}

/** What was filled in, as it is sent. */
const sentOf = (kind: RecordKind, values: Values): object => {
  const row = Object.fromEntries(Object.keys(kind.columns).map(column => [column, values[column] ?? null]))
  // An empty field is left out: it is asked for, or its default stands for it.
  return JSON.parse(JSON.stringify(kind.recordOf?.(row as never) ?? row, (_, value) => value ?? undefined))
}
