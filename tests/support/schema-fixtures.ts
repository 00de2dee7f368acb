import { readdirSync, readFileSync } from 'node:fs'

export const fixtureFolder = new URL('../fixtures/schemas/', import.meta.url)

/** The migration that each stands for, by name, in their order. */
export const fixtureNames = (): readonly string[] =>
  readdirSync(fixtureFolder)
    .filter(name => name.endsWith('.jsonl'))
    .map(name => name.replace('.jsonl', ''))
    .sort()

export async function* fixtureBytes(name: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(new URL(`${name}.jsonl`, fixtureFolder))
}
