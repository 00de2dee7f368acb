import { parseArgs } from 'node:util'
import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'

/** What `thidua verify` was asked to do. */
export interface VerifyArguments {
  readonly bundle: string
  /** Beginning of the digest that was published. */
  readonly digest: string | undefined
  readonly activities: readonly string[]
  readonly units: string | undefined
  /** The committee's part: the marks behind the judged lines. */
  readonly marks: string | undefined
  readonly status: 'submitted' | 'verified'
  readonly isJson: boolean
  readonly language: 'vi' | 'en' | undefined
}

const options = {
  digest: { type: 'string' },
  activities: { type: 'string', multiple: true, default: [] as string[] },
  units: { type: 'string' },
  marks: { type: 'string' },
  status: { type: 'string', default: 'verified' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

const read = (args: readonly string[]) => {
  try {
    return success(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }))
  } catch (error) {
    return failure<never>([issue('cli-option', [], { detail: (error as Error).message })])
  }
}

/** Fewer digits can be hit by trying: somebody else's file then has the published beginning. */
const leastDigits = 32

const isDigest = (text: string): boolean => /^[0-9a-f]{0,64}$/.test(text) && text.length >= leastDigits

/** Words after `--activities` are files of activities until the next option, so that `*.csv` can be given. */
const spread = (args: readonly string[]): string[] => {
  let isOpen = false
  return args.flatMap(word => {
    if (word.startsWith('-')) {
      isOpen = word === '--activities'
      return isOpen ? [] : [word]
    }
    return isOpen ? ['--activities', word] : [word]
  })
}

/** Reads the words behind `thidua verify`; everything that is wrong is reported at once. */
export const readVerifyArguments = (args: readonly string[]): Result<VerifyArguments> => {
  const found = read(spread(args))
  if (!found.ok) return found
  const { values, positionals } = found.value
  const { digest, activities, units, marks, status, lang } = values
  const issues: Issue[] = []
  const refuse = (option: string, rule: string): void => {
    issues.push(issue('cli-value', [], { option, rule }))
  }
  const [bundle] = positionals
  if (bundle === undefined || positionals.length > 1) refuse('thidua verify', 'bien-nhan.json')
  if (digest !== undefined && !isDigest(digest)) refuse('--digest', '3f1c0a9b7e42… (32–64)')
  if (args.includes('--activities') && activities.length === 0) refuse('--activities', 'hoat-dong.csv')
  if (activities.some(file => !file.endsWith('.json')) && units === undefined)
    refuse('--units', 'don-vi.xlsx')
  if (status !== 'verified' && status !== 'submitted') refuse('--status', 'submitted | verified')
  if (lang !== undefined && lang !== 'vi' && lang !== 'en') refuse('--lang', 'vi | en')
  if (issues.length > 0 || bundle === undefined) return failure(issues)
  return success({
    bundle,
    digest,
    activities,
    units,
    marks,
    status: status === 'submitted' ? 'submitted' : 'verified',
    isJson: values.json,
    language: lang === 'vi' || lang === 'en' ? lang : undefined,
  })
}
