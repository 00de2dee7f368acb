// Writes the JSON Schema of the criteria language: `npm run schema`.
//
//   criteria/criteria-set.schema.json   the language as it stands, for editors
//   criteria/schema/<format>.json       the same, kept for ever once its format is published
//   criteria/schema/published.json      digest of each kept file; a test holds the files to it
//
// Before version 1.0.0 of the packages a format may still be replaced; afterwards a change of the language needs a
// format of its own, and this script refuses to overwrite the published one.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { criteriaFormat, criteriaSetJsonSchema } from '../packages/scoring/dist/criteria.js'

const root = new URL('../', import.meta.url)
const at = path => new URL(path, root)
const readJson = path => JSON.parse(readFileSync(at(path), 'utf8'))

const schema = `${JSON.stringify(criteriaSetJsonSchema(), null, 2)}\n`
const digest = createHash('sha256').update(schema).digest('hex')
const name = `${criteriaFormat}.json`
const list = 'criteria/schema/published.json'
const published = existsSync(at(list)) ? readJson(list) : {}
const isFrozen = !readJson('package.json').version.startsWith('0.')

if (isFrozen && published[name] !== undefined && published[name] !== digest) {
  console.error(`criteria/schema/${name} is published and cannot change: add a format in schema/format.ts.`)
  process.exit(1)
}
mkdirSync(at('criteria/schema'), { recursive: true })
writeFileSync(at('criteria/criteria-set.schema.json'), schema)
writeFileSync(at(`criteria/schema/${name}`), schema)
const sorted = Object.entries({ ...published, [name]: digest }).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(at(list), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
console.log(`criteria/criteria-set.schema.json  ${digest}`)
