import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  None,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Logger } from 'pino'
import type { IdentityProvider } from './identity-provider.ts'
import type { SingleSignOnSettings } from './sign-on-settings.ts'

/** A provider that does not answer keeps a browser waiting no longer. */
const patienceSeconds = 8
/** Its keys and addresses are read anew so often; keys that changed meanwhile are fetched by the library. */
const freshMilliseconds = 3_600_000
/** Clocks of two servers differ. */
const toleratedSeconds = 30

/** By a post where the provider says that it takes one; the standard's default otherwise. */
const clientAuth = (secret: string | null): ClientAuth => {
  if (secret === null) return None()
  const [post, basic] = [ClientSecretPost(secret), ClientSecretBasic(secret)]
  return (server, ...rest) =>
    server.token_endpoint_auth_methods_supported?.includes('client_secret_post') === true
      ? post(server, ...rest)
      : basic(server, ...rest)
}

/** What says that nobody answered, or that the provider is out of order, rather than that an answer is wrong. */
const awayCodes = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]

const codeOf = (error: unknown): string => {
  if (error instanceof AuthorizationResponseError) return 'sign-on-declined'
  // The code was used before or is too old; anything else here is a setting that the provider does not accept.
  if (error instanceof ResponseBodyError)
    return error.error === 'invalid_grant' ? 'sign-on-untrusted' : 'provider-away'
  const isFetch = error instanceof TypeError && error.message === 'fetch failed'
  const isAway = error instanceof ClientError && awayCodes.includes(error.code ?? '')
  return isFetch || isAway ? 'provider-away' : 'sign-on-untrusted'
}

/** An OpenID Connect provider: authorisation code with PKCE, state and nonce; the signature of the ID token is checked. */
export const createOpenIdProvider = (
  { issuer, clientId, clientSecret, name }: SingleSignOnSettings,
  returnAddress: string,
  log: Logger,
): IdentityProvider => {
  const isPlain = issuer.protocol === 'http:'
  let known: { readonly until: number; readonly configuration: Promise<Configuration> } | null = null

  const discover = (): Promise<Configuration> => {
    if (known !== null && known.until > Date.now()) return known.configuration
    const configuration = discovery(
      issuer,
      clientId,
      { [clockTolerance]: toleratedSeconds },
      clientAuth(clientSecret),
      {
        timeout: patienceSeconds,
        execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
      },
    )
    known = { until: Date.now() + freshMilliseconds, configuration }
    // One that failed is asked again by the next who comes.
    configuration.catch(() => {
      known = null
    })
    return configuration
  }

  const told = <T>(work: () => Promise<T>, fixed?: string): Promise<Result<T>> =>
    work().then(success, (error: unknown) => {
      const code = fixed ?? codeOf(error)
      // The code of the library says what is wrong; its message and cause may hold what the provider sent.
      const { name: kind, code: reason } = error as { name?: string; code?: string }
      log.warn({ kind, reason, outcome: code }, 'single sign-on failed')
      return failure([issue(code, [], { name, seconds: '30' })])
    })

  return {
    name,
    issuer: issuer.href,
    begin: () =>
      told(async () => {
        const configuration = await discover()
        const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
        const address = buildAuthorizationUrl(configuration, {
          redirect_uri: returnAddress,
          scope: 'openid',
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await calculatePKCECodeChallenge(checks.verifier),
          code_challenge_method: 'S256',
        })
        return { ...checks, address: address.href }
      }, 'provider-away'),
    finish: (answer, { state, nonce, verifier }) =>
      told(async () => {
        const current = new URL(returnAddress)
        current.search = answer.toString()
        const tokens = await authorizationCodeGrant(await discover(), current, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (claims === undefined) throw new Error('no ID token')
        return { issuer: claims.iss, subject: claims.sub }
      }),
    signOutAddress: async () => {
      try {
        return buildEndSessionUrl(await discover()).href
      } catch {
        return null
      }
    },
  }
}
