// Files in, standings out:  node script.mjs criteria.json period.json
import { readFileSync } from 'node:fs'
import { compileCriteria, scorePeriod } from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'

const [criteriaFile, periodFile] = process.argv.slice(2)
const readJson = file => JSON.parse(readFileSync(file, 'utf8'))

// A criteria set is data. Whatever is wrong with it is told at once, each with its place.
const parsed = parseCriteriaSet(readJson(criteriaFile))
if (!parsed.ok) {
  for (const { code, path, params } of parsed.issues) console.error(path.join('.'), code, params)
  process.exit(1)
}

const set = parsed.value
const input = readJson(periodFile)
const result = scorePeriod(compileCriteria(set), input, 'final')

const names = new Map(input.units.map(unit => [unit.id, unit.name]))
const labels = new Map(set.ratings.map(({ id, label }) => [id, label.en]))
const ratings = new Map(result.ratings.map(({ unit, rating }) => [unit, labels.get(rating)]))

// Totals are text, already rounded as the set says; a unit without data has no total and no place, never zero.
for (const { block, standings } of result.blocks) {
  console.log(block)
  for (const { unit, place, total } of [...standings].sort((a, b) => (a.place ?? 1e9) - (b.place ?? 1e9)))
    console.log(`${place ?? '–'}  ${names.get(unit)}  ${total ?? 'incomplete'}  ${total ? ratings.get(unit) : ''}`.trimEnd())
}
for (const { unit, unresolved } of result.scores)
  for (const { criterion, facts } of unresolved) console.log(`${unit}: ${criterion} lacks ${facts.join(', ')}`)
