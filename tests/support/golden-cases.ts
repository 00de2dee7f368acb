import { readdirSync, readFileSync } from 'node:fs'
import { type CompiledCriteria, compileCriteria } from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { parse } from 'yaml'
import { overlay, type Tree } from './overlay.ts'
import type { WorkedExample } from './worked-example.ts'

/** A criteria set as a fragment over the frame, and cases computed by hand. */
export interface GoldenFile {
  readonly name: string
  readonly kind: string
  readonly real: string
  readonly set: Tree
  readonly cases: readonly (WorkedExample & { readonly set?: Tree })[]
}

export const goldenFolder = (path: string): URL => new URL(`../golden/cases/${path}/`, import.meta.url)

const read = (url: URL) => parse(readFileSync(url, 'utf8'), { schema: 'failsafe' })

export const goldenFiles = (folder: URL, isCase: (name: string) => boolean): readonly GoldenFile[] =>
  readdirSync(folder)
    .filter(isCase)
    .sort()
    .map(name => ({ name, ...read(new URL(name, folder)) }))

const frame: Tree = read(new URL('frame.yaml', goldenFolder('kinds')))

/** `criteria` stands inside one group; every other key at the top of the file. */
export const compileFragment = ({ criteria, ...rest }: Tree): CompiledCriteria => {
  const groups = [{ id: 'G', label: { vi: 'Nhóm', en: 'Group' }, criteria }] as unknown as readonly Tree[]
  const parsed = parseCriteriaSet(overlay(frame, criteria ? { ...rest, groups } : rest))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1))
  return compileCriteria(parsed.value)
}

/** What cases leave out. */
export const caseDefaults = {
  period: { from: '2024-01-01', to: '2024-12-31' },
  unit: { id: 'U1', kind: 'school' },
}
