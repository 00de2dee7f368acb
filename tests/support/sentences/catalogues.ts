import { readdirSync } from 'node:fs'
import { describeIssue, describeProblem } from '../../../packages/api/src/intake/text/describe.ts'
import { sentencesIn } from '../../../packages/api/src/problem.ts'
import { lintSentence } from '../../../packages/api/src/text/lint.ts'
import type { LanguageCode, Writing } from '../../../packages/api/src/text/writing.ts'
import { translations } from '../../../packages/web/src/text/translation.ts'
import { readingsOf, sampleOf } from './samples.ts'

const packages = new URL('../../../packages/', import.meta.url)

/** Files whose exports are sentences, in one language: `score.vi.ts`, `text/vi.ts`, `text/vi/year.ts`. */
const isCatalogue = (file: string, language: LanguageCode): boolean =>
  new RegExp(`^(api|web)/src/.*(\\.${language}\\.ts|/${language}\\.ts|/${language}/[\\w-]+\\.ts)$`).test(file)

/** These gather what other files say. */
const gathered = new Set(['web/src/text/vi.ts', 'web/src/text/en.ts'])

type Params = Readonly<Record<string, string>>

/** One entry of a catalogue in one language: where it stands, and all it says. */
export interface Entry {
  readonly path: string
  readonly says: readonly string[]
}

/** Says a thing that takes its parameters by name; those it asks for are noted. */
type ByName = (params: Params) => string

// What may be left out of an issue, so that the sentence reads otherwise without it.
const optional = ['nearest', 'given', 'to', 'receipt', 'least', 'most', 'criterion', 'name'] as const

const asked = (say: ByName): readonly string[] => {
  const names: string[] = []
  const noting = new Proxy({} as Record<string, string>, {
    get: (_, name) => {
      if (typeof name === 'string' && !names.includes(name)) names.push(name)
      return undefined
    },
    ownKeys: () => [],
  })
  say(noting)
  return names
}

const spoken = (names: readonly string[], say: ByName, path: string, t: Writing<unknown>) => {
  const readings = Array.from({ length: readingsOf(names, path, t) }, (_, reading) =>
    Object.fromEntries(names.map((name, i) => [name, sampleOf(name, reading, i, path, t, true)])),
  )
  const first = readings[0] ?? {}
  const without = optional
    .filter(name => names.includes(name))
    .map(name => Object.fromEntries(Object.entries(first).filter(([key]) => key !== name)))
  const complete = (sentence: string): boolean => !/undefined|\{\w+\}/.test(sentence)
  return [...new Set([...readings.map(say), ...without.map(say).filter(complete)])]
}

/** Names of the parameters of an arrow function, as its source has them. */
const parametersOf = (say: (...given: never[]) => unknown): readonly string[] => {
  const [head = ''] = say.toString().split('=>')
  return head
    .replace(/[()]/g, '')
    .split(',')
    .map(name => name.trim().replace(/\s*=.*$/, ''))
    .filter(name => name !== '')
}

const isByName = (say: (...given: never[]) => unknown): boolean =>
  /^\(?\s*(\{|(params|figures)\b)/.test(say.toString())

/** The door that programs use for a sentence that takes its parameters by name, where there is one. */
const doorOf = (file: string, key: string, say: (params: Params) => unknown, t: Writing<unknown>): ByName => {
  if (file.includes('/lint')) return params => lintSentence({ code: key, params }, t).message
  if (/api\/src\/text\/(criteria\.)?(vi|en)\.ts$/.test(file))
    return params => sentencesIn(t.code).issue(key, params)
  return params => [say(params)].flat().join('; ')
}

const saysOf = (value: unknown, path: string, file: string, t: Writing<unknown>): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'function') return []
  const key = path.slice(path.lastIndexOf('.') + 1)
  const say = value as (...given: unknown[]) => unknown
  if (isByName(say)) {
    const names = asked(params => String(say(params)))
    return spoken(names, doorOf(file, key, say, t), path, t)
  }
  const names = parametersOf(say)
  const readings = Array.from({ length: readingsOf(names, path, t) }, (_, reading) =>
    names.map((name, i) =>
      // A time is the one parameter that comes as a number.
      name === 'milliseconds'
        ? Number(sampleOf(name, reading, i, path, t, true))
        : sampleOf(name, reading, i, path, t, false),
    ),
  )
  return [...new Set(readings.map(given => String(say(...given))))]
}

const placeholders = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')

/** Sentences of intake are templates in two parts. */
const isTemplate = (value: unknown): value is { message: string; remedy: string } =>
  typeof value === 'object' && value !== null && 'message' in value && 'remedy' in value

const templateSays = (
  value: { message: string; remedy: string },
  path: string,
  t: Writing<unknown>,
): readonly string[] => {
  const code = path.slice(path.lastIndexOf('.') + 1)
  const names = [...new Set(placeholders(`${value.message} ${value.remedy}`))]
  const say: ByName = params => {
    const { message, remedy } = path.includes('rowSentences')
      ? describeProblem({ code, params } as never, t.code)
      : describeIssue({ code, params, path: [], severity: 'error' }, t.code)
    return `${message} ${remedy}`.trim()
  }
  return spoken(names, say, path, t)
}

const entriesIn = (value: unknown, path: string, file: string, t: Writing<unknown>): readonly Entry[] => {
  if (isTemplate(value)) return [{ path, says: templateSays(value, path, t) }]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => entriesIn(part, `${path}.${key}`, file, t))
  return [{ path, says: saysOf(value, path, file, t) }]
}

/** Every entry of every catalogue that the packages hold, in the order of files and keys. */
export const catalogueEntries = async (language: LanguageCode): Promise<readonly Entry[]> => {
  const t = translations[language]
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => isCatalogue(file, language) && !gathered.has(file))
    .sort()
  const modules = await Promise.all(
    files.map(async file => [file, await import(new URL(file, packages).href)] as const),
  )
  return modules.flatMap(([file, exported]) => {
    const name = file
      .replace('/src/', '/')
      .replace(/(\.|\/)(vi|en)(?=\.ts$|\/)/, '')
      .replace(/\.ts$/, '')
    return (
      Object.entries(exported as Record<string, unknown>)
        .filter(([, value]) => typeof value === 'object')
        .flatMap(([key, value]) =>
          entriesIn(
            value,
            key.replace(/(Vi|En)$/, '').replace(/^(vietnamese|english)$/, 'problems'),
            file,
            t,
          ),
        )
        // The door that sentences of issues go through is no sentence.
        .filter(({ path }) => path !== 'problems.issue')
        .map(({ path, says }) => ({ path: `${name}: ${path}`, says }))
    )
  })
}
