import { plainText } from '@thidua/api/intake'
import type { UnitAnswer } from '../api/answers.ts'
import type { UnitHit } from '../components/unit-search/unit-search.tsx'

const most = 50

/** Units whose name or code holds every word of the query; letter case and diacritics do not matter. */
export function findUnits(units: readonly UnitAnswer[], query: string): readonly UnitHit[] {
  const words = plainText(query).split(/\s+/)
  return units
    .filter(unit => {
      const text = plainText(`${unit.id} ${unit.name}`)
      return words.every(word => text.includes(word))
    })
    .slice(0, most)
    .map(unit => ({ id: unit.id, name: unit.name, block: unit.block.label }))
}
