// npm run reference: rewrites docs/reference.md from the docstrings of the public exports. The examples in it are
// written by hand, stand under the export's heading, and are kept; a test runs them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readDoors, readExports } from './read-exports.mjs'

const page = new URL('../docs/reference.md', import.meta.url)
const scoring = new URL('../packages/scoring/', import.meta.url)

const preface = `# Reference of \`@thidua/scoring\`

Each chapter is a door: what it lists is imported from the name over it. Made by \`npm run reference\` from the
docstrings of the public exports; the examples are written by hand and run as tests.

Numbers are decimal text (\`"12.5"\`), or a fraction in lowest terms where there is no decimal (\`"2/3"\`); dates are \`YYYY-MM-DD\`.
Expected trouble is a value (\`Result\`); what throws is a mistake of the caller, and is said so.

In the examples \`criteria\` and \`input\` are [criteria.json](../examples/embedding/criteria.json) and
[period.json](../examples/embedding/period.json), \`set\` and \`compiled\` what they are read and compiled to, \`result\` the final result,
\`text\` its bundle as a file, and \`cells\` its activities as SQL would group them. What an expression gives stands behind its arrow.`

/** The docstring without its own example, as one paragraph for each of its paragraphs. */
const told = doc =>
  doc
    .replace(/\s*@throws /g, ' Throws ')
    .split('\n\n')
    .map(paragraph => paragraph.replace(/\s*\n\s*/g, ' '))
    .map(paragraph => paragraph.replace(/\s*Example: [\s\S]*$/, ''))
    .filter(paragraph => paragraph !== '')

/** Fenced examples by the heading they stand under. */
const examplesIn = text =>
  new Map(
    [...text.matchAll(/^### `(\w+)`\n(?:(?!^##)[\s\S])*?(```js\n[\s\S]*?\n```)/gm)].map(([, name, fence]) => [
      name,
      fence,
    ]),
  )

const byName = (a, b) => (a.name < b.name ? -1 : 1)

const write = () => {
  const examples = examplesIn(existsSync(page) ? readFileSync(page, 'utf8') : '')
  const value = ({ name, doc }) =>
    [`### \`${name}\``, ...told(doc), examples.get(name) ?? ''].join('\n\n').trimEnd()
  const type = ({ name, doc, file }) =>
    `| \`${name}\` | ${told(doc).join(' ').replaceAll('|', '\\|')} | \`${file}\` |`
  const chapter = ({ door, source }) => {
    const exports = readExports(source).toSorted(byName)
    const types = exports.filter(({ isType }) => isType === true)
    const table = [
      '| type | what it is | in `packages/scoring/src` |',
      '| --- | --- | --- |',
      ...types.map(type),
    ]
    return [
      `## \`${door}\``,
      ...exports.filter(({ isType }) => isType === false).map(value),
      ...(types.length > 0 ? [`### Types of \`${door}\``, table.join('\n')] : []),
    ]
  }
  return `${[preface, ...readDoors(scoring).flatMap(chapter)].join('\n\n')}\n`
}

const text = write()
if (process.argv.includes('--check')) {
  if (readFileSync(page, 'utf8') !== text) {
    console.error('docs/reference.md is not what the docstrings say; run `npm run reference`')
    process.exit(1)
  }
} else writeFileSync(page, text)
