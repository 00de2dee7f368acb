import { readdirSync, readFileSync } from 'node:fs'
import { compileCriteria } from '@thidua/scoring'
import { type CriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Issue } from '@thidua/scoring/issues'
import { parse } from 'yaml'
import type { WorkedExample } from './worked-example.ts'

const root = new URL('../../criteria/', import.meta.url)

const foldersIn = (folder: URL): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))

/** Every scalar stays text, so that no number passes through a float on the way in. */
const readYaml = (file: URL) => parse(readFileSync(file, 'utf8'), { schema: 'failsafe' })

/** A criteria set of `criteria/` as a reader of the folder finds it. */
export interface ShippedSet {
  /** `<id>/<version>`, which is also its place in `criteria/`. */
  readonly name: string
  readonly set: CriteriaSet
  readonly warnings: readonly Issue[]
  readonly compiled: ReturnType<typeof compileCriteria>
  /** The words of `SOURCE.md`. */
  readonly source: string
  readonly examples: readonly { readonly file: string; readonly example: WorkedExample }[]
}

const readSet = (name: string): ShippedSet => {
  const folder = new URL(`${name}/`, root)
  const parsed = parseCriteriaSet(readYaml(new URL('criteria.yaml', folder)))
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.issues, null, 1)}`)
  const examples = new URL('examples/', folder)
  return {
    name,
    set: parsed.value,
    warnings: parsed.warnings,
    compiled: compileCriteria(parsed.value),
    source: readFileSync(new URL('SOURCE.md', folder), 'utf8'),
    examples: readdirSync(examples).map(file => ({ file, example: readYaml(new URL(file, examples)) })),
  }
}

/** All criteria sets that stand in `criteria/`, by id and version. */
export const shippedSets: readonly ShippedSet[] = foldersIn(root).flatMap(id =>
  foldersIn(new URL(`${id}/`, root)).map(version => readSet(`${id}/${version}`)),
)
