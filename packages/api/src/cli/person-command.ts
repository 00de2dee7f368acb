import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import { readConfig } from '../config.ts'
import type { Db } from '../db/database.ts'
import { openDatabase } from '../db/open-database.ts'
import { renewLinks } from '../people/one-time-link.service.ts'
import { newPersonSchema } from '../people/people.schema.ts'
import { findPerson, findPersonByLogin } from '../people/person.repository.ts'
import { addPerson } from '../people/person.service.ts'
import { erasePerson, exportPerson } from '../people/person-data.service.ts'
import { commandText } from '../text/command.ts'
import type { Console } from './console.ts'
import { exitCodes } from './help.ts'
import { refuseWith } from './refuse-with.ts'

const actor = { kind: 'system', id: 'command-line' } as const
const secretary = { role: 'secretary' } as const

interface Job {
  readonly db: Db
  readonly words: readonly string[]
  readonly console: Console
  /** What stands before `/moi/…`, where the settings say it. */
  readonly site: string
}

type Verb = (job: Job) => Promise<Result<unknown> | null>

/** By id, else by login. */
const idOf = async (db: Db, word: string): Promise<string> =>
  (await findPerson(db, word))?.id ?? (await findPersonByLogin(db, word))?.id ?? word

const tellLink = ({ console, site }: Job, { secret, expiresAt }: { secret: string; expiresAt: string }) =>
  console.out(commandText[console.language].oneTimeLink(`${site}/moi/${secret}`, expiresAt.slice(0, 10)))

const verbs: Readonly<Record<string, { readonly words: readonly string[]; readonly run: Verb }>> = {
  add: {
    words: ['LOGIN', 'NAME'],
    run: async job => {
      const [login = '', name = ''] = job.words
      const read = newPersonSchema.safeParse({ login, name, grants: [secretary] })
      if (!read.success) return { ok: false, issues: [issue('invalid-login', [])] }
      const added = await addPerson(job.db, actor, read.data, new Date())
      if (added.ok) tellLink(job, added.value.link)
      return added
    },
  },
  link: {
    words: ['LOGIN'],
    run: async job => {
      const person = await idOf(job.db, job.words[0] as string)
      const made = await renewLinks(job.db, actor, { persons: [person] }, new Date())
      if (made.ok) for (const link of made.value) tellLink(job, link)
      return made
    },
  },
  export: {
    words: ['ID'],
    run: async ({ db, words, console }) => {
      const found = await exportPerson(db, await idOf(db, words[0] as string))
      if (found.ok) console.out(JSON.stringify(found.value, null, 2))
      return found
    },
  },
  erase: {
    words: ['ID'],
    run: async ({ db, words, console }) => {
      const id = words[0] as string
      const erased = await erasePerson(db, actor, id, new Date())
      if (erased.ok) console.out(commandText[console.language].personErased(id))
      return erased
    },
  },
}

const usage = Object.entries(verbs)
  .map(([verb, { words }]) => `person ${verb} ${words.join(' ')}`)
  .join(' | ')

/**
 * `thidua person`: a secretary where the last one is lost, a new one-time link, everything that is known of a person, and
 * its erasure. Reads `DATA_DIR` or `DATABASE_URL` as the server does; an embedded database must not be in use.
 */
export const personCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const refuse = refuseWith(console)
  const [name = '', ...words] = args
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  const config = readConfig(console.environment)
  const isWrong = verb === undefined || words.length !== verb.words.length
  const issues: readonly Issue[] = [
    ...(isWrong ? [issue('cli-value', [], { option: 'thidua', rule: usage })] : []),
    ...(config.ok ? [] : config.issues),
  ]
  if (isWrong || !config.ok) return refuse(issues, exitCodes.wrongUsage)
  const opened = await openDatabase(config.value.database)
  if (!opened.ok) return refuse(opened.issues, exitCodes.unreadableFile)
  const { db, close } = opened.value
  const { publicUrl, host, port } = config.value
  const site = publicUrl?.origin ?? `http://${host}:${port}`
  const done = await verb.run({ db, words, console, site })
  await close()
  return done?.ok === false ? refuse(done.issues, exitCodes.wrongUsage) : exitCodes.done
}
