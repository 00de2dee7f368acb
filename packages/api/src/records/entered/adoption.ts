import type { EnteredKind } from '../entered-kind.ts'

/** A model that another unit took over. */
export const adoptions = {
  table: 'adoption',
  columns: { model: 'text', unit: 'text', date: 'date', result: 'text?', evidence: 'text?' },
  key: ['model', 'unit'],
} as const satisfies EnteredKind
