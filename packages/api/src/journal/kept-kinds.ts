import { everyRecordKind } from '../records/record-kinds.ts'
import { columnName, type KeptKind } from './kept-kind.ts'

/** Every table whose rows are newest revisions. A test finds that each has its trigger. */
export const keptKinds: readonly KeptKind[] = [
  { table: 'period', key: ['id'], periodColumn: 'id', left: ['inputs_revision', 'marks_key'] },
  { table: 'block', key: ['id'] },
  { table: 'unit', key: ['id'] },
  { table: 'activity', key: ['id'], personal: ['title', 'evidence', 'link', 'reason'] },
  { table: 'evidence', key: ['activity', 'digest'], personal: ['name', 'removed'] },
  ...everyRecordKind.map(({ table, key, personal = [] }) => ({
    table: columnName(table),
    key: key.map(columnName),
    personal: personal.map(columnName),
  })),
  { table: 'model', key: ['id'], personal: ['title', 'description', 'evidence'] },
  { table: 'adoption', key: ['model', 'unit'], personal: ['result', 'evidence'] },
  { table: 'calendar_step', key: ['step', 'unit'], personal: ['reason'] },
  { table: 'reopening', key: ['step', 'unit'], personal: ['reason', 'answer'] },
  { table: 'registration', key: ['unit'], personal: ['targets'] },
  { table: 'explanation', key: ['unit', 'criterion'], personal: ['text', 'answer'] },
  { table: 'agreement', key: ['unit'] },
  { table: 'self_score', key: ['unit'], personal: ['claims'] },
  { table: 'council_session', key: ['id'] },
  { table: 'council_count', key: ['session', 'commendation', 'unit', 'counter'], isConcealed: true },
  { table: 'block_meeting', key: ['block'], personal: ['opinions', 'conclusion'] },
  { table: 'award_decision', key: ['id'], personal: ['awards'] },
  { table: 'review_request', key: ['id'], personal: ['wish', 'why', 'link', 'answer'] },
  { table: 'person', key: ['id'], personal: ['name', 'login', 'email'] },
  { table: 'role_grant', key: ['id'] },
  { table: 'setting', key: ['name'] },
  { table: 'pending_change', key: ['id'], personal: ['reason', 'answer'], left: ['content'] },
]
