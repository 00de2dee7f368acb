import type { EnteredKind } from '../entered-kind.ts'

/** Its id is made of its content and its link of its evidence; where it stands, steps of their own say. */
export const activities = {
  table: 'activity',
  columns: {
    id: 'text',
    unit: 'text',
    date: 'date',
    kind: 'text',
    title: 'text?',
    quantity: 'decimal',
    channel: 'text?',
    level: 'text?',
    partner: 'text?',
    reached: 'decimal?',
    audience: 'decimal?',
    event: 'text?',
    evidence: 'text?',
    link: 'text?',
    status: 'text',
    reason: 'text?',
  },
  key: ['id'],
  names: { kind: 'activity-kind', status: 'activity-state' },
  derived: ['id', 'link', 'status', 'reason'],
} as const satisfies EnteredKind
