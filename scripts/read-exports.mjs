// The public surface of a package as its doors list it: name, kind and docstring of every export.
import { readFileSync } from 'node:fs'

const strip = comment =>
  comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map(line => line.replace(/^\s*\*? ?/, ''))
    .join('\n')
    .trim()

const docOf = (text, name) => {
  const declared = new RegExp(
    `(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\s*)?(?:^|\\n)export (?:declare )?(const|function|interface|type|class) ${name}\\b`,
  )
  const found = declared.exec(text)
  if (!found) return undefined
  const isType = found[2] === 'interface' || found[2] === 'type'
  return { isType, doc: found[1] ? strip(found[1].trim()) : '' }
}

/** Every export of a door, in its order; `as` renames are followed. */
export const readExports = index => {
  const text = readFileSync(index, 'utf8')
  return [...text.matchAll(/export (type )?\{([^}]*)\} from '([^']+)'/g)].flatMap(([, , names, file]) => {
    const source = readFileSync(new URL(file, index), 'utf8')
    return names
      .split(',')
      .map(name => name.trim().replace(/^type /, ''))
      .filter(name => name !== '')
      .map(name => {
        const [own, renamed = own] = name.split(' as ')
        return { name: renamed, own, file: file.replace('./', ''), ...docOf(source, own) }
      })
  })
}

/** The doors of a package: the name by which each is imported, and its source. */
export const readDoors = folder => {
  const { name, exports } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
  return Object.entries(exports).map(([door, { '@thidua/source': source }]) => ({
    door: door.replace('.', name),
    source: new URL(source, folder),
  }))
}
