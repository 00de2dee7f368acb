import { readFileSync } from 'node:fs'
import { type Issue, issue } from '@thidua/scoring/issues'

/** How the installation is known to its provider of single sign-on. */
export interface SingleSignOnSettings {
  readonly issuer: URL
  readonly clientId: string
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null
  /** What the button calls the provider. */
  readonly name: string
}

type Environment = Readonly<Record<string, string | undefined>>

const ownMachine = ['127.0.0.1', 'localhost', '[::1]']

/** Over TLS; without it only on this machine, where a test has its provider. */
const readIssuer = (text: string): URL | undefined => {
  if (!URL.canParse(text)) return undefined
  const issuer = new URL(text)
  const isOwn = issuer.protocol === 'http:' && ownMachine.includes(issuer.hostname)
  return isOwn || issuer.protocol === 'https:' ? issuer : undefined
}

/**
 * Reads `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` or `OIDC_CLIENT_SECRET_FILE`, and `OIDC_NAME`; null where no
 * issuer is given. A secret is repeated in no problem.
 */
export const readSingleSignOn = (
  environment: Environment,
  publicUrl: URL | null,
  problems: Issue[],
): SingleSignOnSettings | null => {
  const text = (name: string): string => environment[name]?.trim() ?? ''
  const given = text('OIDC_ISSUER')
  if (given === '') return null
  const missing = (name: string) => issue('setting-missing', [name], { name, given: 'OIDC_ISSUER' })
  const issuer = readIssuer(given)
  if (issuer === undefined)
    problems.push(
      issue('invalid-setting', ['OIDC_ISSUER'], { name: 'OIDC_ISSUER', value: given, rule: 'https://…' }),
    )
  if (text('OIDC_CLIENT_ID') === '') problems.push(missing('OIDC_CLIENT_ID'))
  // The provider sends browsers back to an address that was agreed beforehand.
  if (publicUrl === null) problems.push(missing('PUBLIC_URL'))
  const clientSecret = readSecret(text, problems)
  if (issuer === undefined) return null
  return {
    issuer,
    clientId: text('OIDC_CLIENT_ID'),
    clientSecret,
    name: text('OIDC_NAME') || issuer.hostname,
  }
}

const readSecret = (text: (name: string) => string, problems: Issue[]): string | null => {
  const name = 'OIDC_CLIENT_SECRET_FILE'
  const file = text(name)
  if (file === '') return text('OIDC_CLIENT_SECRET') || null
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    problems.push(issue('setting-file-unreadable', [name], { name, value: file }))
    return null
  }
}
