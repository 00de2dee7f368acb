import type { CriteriaSet, Group, Line } from '@thidua/scoring/criteria'
import type { Block, ModelRecord, StoredInputs } from '../records.ts'
import type { ImportContext } from '../types.ts'
import { idFromLabel, looseKey, modelKey } from '../values/text-key.ts'
import { unlistedUnits } from './ended-units.ts'
import { indexStored, type StoredRecords } from './stored-records.ts'
import { indexTerms, type TermIndex } from './term-index.ts'
import { termsOf } from './terms.ts'
import { UnitDirectory } from './unit-directory.ts'

/** Everything that a row may refer to. Units, blocks and models of the file join those already known. */
export interface Lookups {
  readonly context: ImportContext
  readonly units: UnitDirectory
  /** What the period holds already; what the same file adds is not among it. */
  readonly stored: StoredRecords
  readonly blocks: BlockDirectory
  readonly models: Map<string, ModelRecord>
  readonly unitKinds: TermIndex
  readonly kinds: TermIndex
  readonly channels: TermIndex
  readonly levels: TermIndex
  readonly partners: TermIndex
  readonly declarations: TermIndex
  readonly ratings: TermIndex
  readonly commendations: TermIndex
  readonly gates: TermIndex
  /** Lines and criteria by their id in lower case. */
  readonly lines: ReadonlyMap<string, Line>
  readonly criteria: ReadonlyMap<string, string>
}

export function lookupsFor(context: ImportContext, inputs?: StoredInputs): Lookups {
  const { groups } = context.criteriaSet
  const terms = termsOf(context.criteriaSet)
  const criteria = groups.flatMap(criteriaOf)
  return {
    context,
    units: new UnitDirectory([...context.units, ...unlistedUnits(context.ended)]),
    stored: indexStored({ units: context.units, models: context.models ?? [], ...inputs }),
    blocks: new BlockDirectory(context.blocks ?? []),
    models: new Map((context.models ?? []).map(model => [modelKey(model.code), model])),
    unitKinds: indexTerms(terms.unitKinds),
    kinds: indexTerms(terms.kinds),
    channels: indexTerms(terms.channels),
    levels: indexTerms(terms.levels),
    partners: indexTerms(terms.partners),
    declarations: indexTerms(terms.declarations),
    ratings: indexTerms(terms.ratings),
    commendations: indexTerms(terms.commendations),
    gates: indexTerms(terms.gates),
    lines: new Map(criteria.flatMap(({ lines }) => lines.map(line => [line.id.toLowerCase(), line]))),
    criteria: new Map(criteria.map(({ id }) => [id.toLowerCase(), id])),
  }
}

export const criteriaOf = (
  group: Group,
): NonNullable<CriteriaSet['groups'][number]['criteria']>[number][] => [
  ...(group.criteria ?? []),
  ...(group.groups ?? []).flatMap(criteriaOf),
]

/** One id for one label; labels that differ only in tone get ids of their own. */
class BlockDirectory {
  readonly #byLabel = new Map<string, Block>()
  readonly #ids = new Set<string>()

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) this.#enter(block)
  }

  take(label: string): Block {
    const known = this.#byLabel.get(looseKey(label))
    if (known !== undefined) return known
    const stem = idFromLabel(label, 'khoi')
    let id = stem
    for (let next = 2; this.#ids.has(id); next++) id = `${stem}-${next}`
    const block = { id, label }
    this.#enter(block)
    return block
  }

  #enter(block: Block): void {
    this.#byLabel.set(looseKey(block.label), block)
    this.#ids.add(block.id)
  }
}
