import type { EnteredKind } from '../entered-kind.ts'

export const models = {
  table: 'model',
  columns: { id: 'text', unit: 'text', title: 'text', description: 'text?', date: 'date', evidence: 'text?' },
  key: ['id'],
} as const satisfies EnteredKind
