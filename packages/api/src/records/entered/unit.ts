import type { EnteredKind } from '../entered-kind.ts'

export const units = {
  table: 'unit',
  columns: { id: 'text', name: 'text', kind: 'text', block: 'text', parent: 'text?', attributes: 'amounts' },
  key: ['id'],
  names: { kind: 'unit-kind', parent: 'unit', attributes: 'attribute' },
  unitColumns: ['id', 'parent'],
} as const satisfies EnteredKind
