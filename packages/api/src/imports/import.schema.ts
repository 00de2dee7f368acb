import { z } from '@hono/zod-openapi'
import { askedField, cursorField, digestField, instantField, limitField } from '../http/fields.ts'
import { layoutKinds } from '../intake/codes.ts'
import { families } from '../intake/records.ts'

const importStates = ['queued', 'running', 'previewed', 'done', 'failed', 'set-aside'] as const

/** read = accepted + rejected; accepted = new + changed + alreadyStored + repeated. */
const importCountsSchema = z
  .object({
    physical: z.int().openapi({ description: 'Rows of the file; = layout + read' }),
    layout: z
      .int()
      .openapi({ description: 'Headings, sections, totals, signatures and blanks, passed over knowingly' }),
    read: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    new: z.int(),
    changed: z.int().openapi({ description: 'Replaced what was stored under the same key' }),
    alreadyStored: z.int(),
    repeated: z.int().openapi({ description: 'Repeats another row of the file' }),
    flagged: z
      .int()
      .openapi({ description: 'Accepted, yet worth a look: for example the same link elsewhere' }),
  })
  .openapi('ImportCounts')
export type ImportCounts = z.infer<typeof importCountsSchema>

const remarkSchema = z.object({
  code: z.string(),
  message: z.string().openapi({ description: 'What is wrong' }),
  remedy: z.string().openapi({ description: 'What to do about it' }),
})

const columnField = z.object({ letter: z.string(), heading: z.string() })

const placeField = z.object({ sheet: z.string().nullable(), row: z.int() })

const rowProblemSchema = z.object({
  ...remarkSchema.shape,
  column: columnField.nullable(),
  params: z.record(z.string(), z.string()),
})

const senderSchema = z.object({
  unit: z.string().nullable().openapi({ description: 'Null when the name is nobody’s' }),
  name: z.string().nullable(),
  text: z.string().openapi({ description: 'As it is written' }),
  row: z.int().nullable().openapi({ description: 'Row that says it' }),
  from: z.enum(['heading', 'row', 'sheet', 'caller']),
  rows: z.int().openapi({ description: 'Data rows that it speaks for' }),
})

const previewEffectsSchema = z
  .object({
    families: z
      .array(
        z.object({
          family: z.enum(families),
          new: z.int(),
          changed: z.int(),
          alreadyStored: z.int(),
        }),
      )
      .openapi({ description: 'What the rows of each kind of table come to' }),
    erasing: z.int().openapi({ description: 'Rows that leave a stored value empty' }),
    waitingAgain: z.int().openapi({ description: 'Rows by which something verified has to wait once more' }),
    differing: z
      .int()
      .openapi({ description: 'Rows that come to something else than in the preview before' }),
    blocks: z
      .array(z.object({ block: z.string(), label: z.string(), before: z.int(), after: z.int() }))
      .openapi({ description: 'Blocks that get another number of units, on which quotas may rest' }),
  })
  .openapi('ImportPreviewEffects')
export type PreviewEffects = z.infer<typeof previewEffectsSchema>

const importPreviewSchema = z
  .object({
    madeOn: z.int().openapi({ description: 'Revision of the inputs of the period that it was made on' }),
    at: instantField,
    keptUntil: instantField,
    isOvertaken: z
      .boolean()
      .openapi({ description: 'The inputs changed since: it is made again before it is committed' }),
    wasOvertaken: z
      .boolean()
      .openapi({ description: 'It was committed, and made again because the inputs had changed' }),
    effects: previewEffectsSchema,
  })
  .openapi('ImportPreview')

const emptyCellsField = z
  .enum(['keep', 'erase'])
  .openapi({ description: 'Whether a cell left empty in a present column erases the stored value' })

export const importSchema = z
  .object({
    id: z.uuid(),
    period: z.string(),
    fileName: z.string(),
    size: z.int().openapi({ description: 'Bytes' }),
    sha256: digestField,
    change: z.int().nullable().openapi({ description: 'Its number in the journal, once it was begun' }),
    status: z
      .enum(['submitted', 'verified'])
      .openapi({ description: 'How the activities of the file were taken in' }),
    emptyCells: emptyCellsField,
    state: z.enum(importStates).openapi({
      description:
        'Previewed: read and tried, nothing stored until it is committed. Set aside: its file ended whoever read it, and is read again only when somebody asks for it',
    }),
    progress: z.object({ done: z.int(), total: z.int().nullable() }),
    counts: importCountsSchema,
    layout: z.record(z.string(), z.int()).openapi({ description: 'Rows without data, by kind' }),
    rejectedBy: z.record(z.string(), z.int()).openapi({ description: 'Rejected rows by reason' }),
    tables: z.array(
      z.object({
        sheet: z.string().nullable(),
        family: z.enum(families),
        columns: z.array(z.object({ ...columnField.shape, field: z.string() })),
        ignored: z.array(columnField),
        header: z.int().openapi({ description: 'Row of the header' }),
        unit: z.string().nullable(),
        senders: z
          .array(senderSchema)
          .openapi({ description: 'Where the units of a table without a column for them were read' }),
      }),
    ),
    groups: z
      .array(
        z.object({
          ...rowProblemSchema.shape,
          rows: z.int(),
          places: z.array(placeField).openapi({ description: 'The first of them' }),
        }),
      )
      .openapi({ description: 'Equal problems of rejected rows, the most frequent first' }),
    isFileKept: z
      .boolean()
      .openapi({ description: 'It can be had back as a workbook with its faults marked' }),
    changedNothing: z.boolean().openapi({ description: 'Done, and nothing in the database changed' }),
    repeats: z.uuid().nullable().openapi({ description: 'An earlier import of the same bytes' }),
    problems: z
      .array(remarkSchema)
      .openapi({ description: 'Why the file as a whole could not be read, or was set aside' }),
    warnings: z.array(remarkSchema).openapi({ description: 'What is odd about the file as a whole' }),
    preview: importPreviewSchema.nullable().openapi({ description: 'While nothing of it is committed' }),
    createdAt: instantField,
    finishedAt: instantField.nullable(),
  })
  .openapi('Import')
export type ImportAnswer = z.infer<typeof importSchema>

export const removedImportSchema = z.object({ removed: z.uuid() }).openapi('RemovedImport')

export const importListSchema = z.object({ imports: z.array(importSchema) }).openapi('ImportList')

const rowOutcomes = ['new', 'changed', 'already-stored', 'repeated', 'rejected'] as const

const importRowSchema = z
  .object({
    place: placeField,
    outcome: z.enum(rowOutcomes),
    reason: z.string().nullable().openapi({ description: 'Why it was rejected' }),
    repeats: z
      .object({ sheet: z.string().nullable(), row: z.int() })
      .nullable()
      .openapi({ description: 'The row it repeats' }),
    record: z
      .object({ family: z.enum(families), id: z.string() })
      .nullable()
      .openapi({ description: 'What it became' }),
    problems: z.array(rowProblemSchema).openapi({ description: 'Of a rejected row' }),
    warnings: z.array(rowProblemSchema).openapi({ description: 'Of an accepted row' }),
    changes: z
      .array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
      .openapi({ description: 'What an update replaced, as a file would say it' }),
    before: z
      .record(z.string(), z.unknown())
      .nullable()
      .openapi({ description: 'The whole record that it changes, by field, as it was' }),
    after: z
      .record(z.string(), z.unknown())
      .nullable()
      .openapi({ description: 'The whole record that it makes or changes, as it is then' }),
    kind: z.string().nullable().openapi({ description: 'The kind of record, as `/records` names it' }),
    erases: z.boolean().openapi({ description: 'It leaves a stored value empty' }),
    earlier: z
      .enum(rowOutcomes)
      .nullable()
      .openapi({ description: 'What an earlier preview said of the row, where that was something else' }),
    cells: z.array(z.string()).openapi({ description: 'Of a rejected row, as the file has them' }),
  })
  .openapi('ImportRow')
export type ImportRowAnswer = z.infer<typeof importRowSchema>

export const importRowsSchema = z
  .object({ rows: z.array(importRowSchema), total: z.int(), next: cursorField })
  .openapi('ImportRows')

/** A row without data: physical rows = layout rows + data rows. */
export const importLayoutSchema = z
  .object({
    rows: z.array(
      z.object({
        place: placeField,
        lastRow: z.int().openapi({ description: 'Later than the row where several are listed as one' }),
        kind: z.enum(layoutKinds),
        text: z.string(),
      }),
    ),
    next: cursorField,
  })
  .openapi('ImportLayout')

export const importLayoutQuery = z.object({ after: z.string().max(20).optional(), limit: limitField })

export const importParams = z.object({ import: z.uuid() })
export const importRowsQuery = z.object({
  outcome: z.enum(rowOutcomes).optional(),
  flagged: z.enum(['true']).optional().openapi({ description: 'Only rows with a warning' }),
  erases: z.enum(['true']).optional().openapi({ description: 'Only rows that leave a stored value empty' }),
  differs: z
    .enum(['true'])
    .optional()
    .openapi({ description: 'Only rows that come to something else than in the preview before' }),
  after: z.string().max(20).optional(),
  limit: limitField,
})
export type ImportRowsQuery = z.output<typeof importRowsQuery>

const statusField = z.enum(['submitted', 'verified'])

/** How the file of a preview is to be taken in instead. */
export const importSettingsBody = z
  .strictObject({ status: statusField, emptyCells: emptyCellsField, unit: askedField(64).nullish() })
  .openapi('ImportSettings')

/** The upload. `status` says how activities enter: as submitted by the units, or already verified. */
export const importBody = z.object({
  file: z
    .instanceof(File)
    .openapi({ type: 'string', format: 'binary', description: 'XLSX or CSV, at most 20 MB' }),
  status: statusField.default('submitted'),
  emptyCells: emptyCellsField.default('keep'),
  unit: askedField(64).optional().openapi({ description: 'Unit of a table that names none' }),
  preview: z
    .enum(['true', 'false'])
    .default('false')
    .openapi({ description: 'Reads and tries the file and stores nothing, until it is committed' }),
})
