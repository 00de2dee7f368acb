import { readdirSync, readFileSync } from 'node:fs'
import { type CriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Basis, ScoringInput } from '@thidua/scoring/records'
import { parse } from 'yaml'
import { shippedSets } from './criteria-sets.ts'
import { caseDefaults, compileFragment, goldenFiles, goldenFolder } from './golden-cases.ts'
import { schoolYear } from './letter-set.ts'
import { overlay, type Tree } from './overlay.ts'
import { inputOf, type WorkedExample } from './worked-example.ts'

/** A hand-computed case as plain data: it can be sent to another process or into a browser. */
export interface PortableCase {
  readonly name: string
  readonly set: CriteriaSet
  readonly input: ScoringInput
  readonly basis: Basis
}

const fragments = (): PortableCase[] =>
  ['kinds', 'outcomes'].flatMap(folder =>
    goldenFiles(goldenFolder(folder), name => name.endsWith('.yaml') && name !== 'frame.yaml').flatMap(
      ({ name, set, cases }) =>
        cases.map((example, i) => ({
          name: `${folder}/${name} ${i + 1}`,
          set: compileFragment(example.set ? overlay(set, example.set) : set).set,
          input: inputOf(example, caseDefaults),
          basis: example.basis ?? 'final',
        })),
    ),
  )

const tables = (): PortableCase[] => {
  const folder = goldenFolder('tables')
  const read = (name: string) => parse(readFileSync(new URL(name, folder), 'utf8'), { schema: 'failsafe' })
  const frame: Tree = read('frame.yaml')
  return readdirSync(folder)
    .filter(name => /^\d\d-.*\.yaml$/.test(name))
    .flatMap(name => {
      const { set, cases } = read(name) as { set: Tree; cases: readonly WorkedExample[] }
      const parsed = parseCriteriaSet(overlay(frame, set))
      if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.issues)}`)
      const defaults = { ...caseDefaults, unit: { id: 'U1', kind: '' } }
      return cases.map((example, i) => ({
        name: `tables/${name} ${i + 1}`,
        set: parsed.value,
        input: inputOf(example, defaults),
        basis: example.basis ?? 'final',
      }))
    })
}

const shipped = (): PortableCase[] =>
  shippedSets.flatMap(({ name, set, examples }) =>
    examples.map(({ file, example }) => ({
      name: `${name} ${file}`,
      set,
      input: inputOf(example, { period: schoolYear, unit: { id: '', kind: '' } }),
      basis: example.basis ?? 'final',
    })),
  )

/** Every golden case and worked example, as JSON carries it. */
export const portableCases = (): readonly PortableCase[] =>
  JSON.parse(JSON.stringify([...fragments(), ...tables(), ...shipped()]))
