import type { UnitAnswer } from '../api/answers.ts'
import type { UnitHit } from '../components/unit-search/unit-search.tsx'

const most = 50

/** Units whose name or code holds every word of the query; letter case and diacritics do not matter. */
export function findUnits(units: readonly UnitAnswer[], query: string): readonly UnitHit[] {
  const words = plain(query).split(/\s+/)
  return units
    .filter(unit => {
      const text = plain(`${unit.id} ${unit.name}`)
      return words.every(word => text.includes(word))
    })
    .slice(0, most)
    .map(unit => ({ id: unit.id, name: unit.name, block: unit.block.label }))
}

// đ has no decomposed form, so it is named beside the combining marks.
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()
