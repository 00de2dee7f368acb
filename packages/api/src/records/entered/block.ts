import type { EnteredKind } from '../entered-kind.ts'

export const blocks = {
  table: 'block',
  columns: { id: 'text', label: 'text' },
  key: ['id'],
} as const satisfies EnteredKind
