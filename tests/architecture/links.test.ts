import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname

/** Markdown that belongs to the repository, as git knows it. */
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(page => page !== '')

/** A page without its listings. */
const proseOf = (page: string): string =>
  readFileSync(join(root, page), 'utf8').replace(/^(```|~~~)[\s\S]*?^\1/gm, '')

/** The name under which a heading can be linked to, as hosts of Markdown make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const anchorsOf = (page: string): ReadonlySet<string> =>
  new Set(
    [...readFileSync(join(root, page), 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
      anchorOf((heading ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')),
    ),
  )

interface Link {
  readonly page: string
  readonly target: string
}

const links: readonly Link[] = pages.flatMap(page => {
  const prose = proseOf(page)
  const inline = [...prose.matchAll(/\]\(<?([^()\s>]+)>?(?: "[^"]*")?\)/g)].map(([, target]) => target ?? '')
  const named = [...prose.matchAll(/^\[[^\]]+\]: (\S+)/gm)].map(([, target]) => target ?? '')
  return [...inline, ...named].map(target => ({ page, target }))
})

const isOutside = (target: string): boolean => /^[a-z][a-z+.-]*:/i.test(target)

const isBroken = ({ page, target }: Link): boolean => {
  const [path = '', anchor] = decodeURIComponent(target).split('#')
  const file = path === '' ? page : normalize(join(dirname(page), path))
  if (!existsSync(join(root, file))) return true
  return anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).has(anchor)
}

test('every relative link and image of every page leads somewhere', () => {
  const relative = links.filter(({ target }) => !isOutside(target))
  expect(pages.length).toBeGreaterThan(40)
  expect(relative.length).toBeGreaterThan(60)
  expect(relative.filter(isBroken).map(({ page, target }) => `${page}: ${target}`)).toEqual([])
})

test('files that pages name in passing are there too', () => {
  const named = pages.flatMap(page =>
    [...proseOf(page).matchAll(/`((?:docs|criteria|examples)\/[\w./-]+\.\w+)`/g)].map(([, file]) => ({
      page,
      file: file ?? '',
    })),
  )
  expect(named.filter(({ file }) => !existsSync(join(root, file)))).toEqual([])
})
