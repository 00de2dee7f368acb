import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the provider does wrong with the next answer. */
export type Fault =
  | 'nonce'
  | 'issuer'
  | 'response-issuer'
  | 'audience'
  | 'signature'
  | 'expired'
  | 'no-id-token'
  | 'out-of-order'
  | null

interface Code {
  readonly subject: string
  readonly nonce: string
  readonly challenge: string
  readonly redirect: string
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * An OpenID Connect provider on this machine, after the standard: discovery, keys, authorisation codes that are used once
 * and belong to a PKCE challenge, ID tokens signed with RS256, and the issuer in its answers (RFC 9207).
 */
export class OpenIdProvider {
  readonly clientId = 'thidua'
  readonly clientSecret = 'bí mật: 100 % của máy chủ'
  fault: Fault = null
  /** How often each path was asked for. */
  readonly asked = new Map<string, number>()
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  readonly #others = generateKeyPairSync('rsa', { modulusLength: 2048 })
  readonly #codes = new Map<string, Code>()
  #server: Server | undefined
  #port = 0

  get issuer(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Listens; after `stop` at the same port again. */
  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response))
    this.#server = server
    await new Promise<void>(resolve => server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    const server = this.#server
    server?.closeAllConnections()
    await new Promise(resolve => server?.close(resolve))
  }

  /** What a person does at the provider's own page: the address that the browser is then sent back to. */
  signIn(address: string, subject: string | null): URL {
    const asked = new URL(address)
    const wanted = asked.searchParams
    const get = (name: string): string => wanted.get(name) ?? ''
    if (asked.pathname !== '/authorize' || get('client_id') !== this.clientId) throw new Error(address)
    for (const [name, value] of [
      ['response_type', 'code'],
      ['code_challenge_method', 'S256'],
      ['scope', 'openid'],
    ] as const)
      if (get(name) !== value) throw new Error(`${name} is ${get(name)}`)
    const back = new URL(get('redirect_uri'))
    back.searchParams.set('state', get('state'))
    back.searchParams.set('iss', this.fault === 'response-issuer' ? 'https://other.example' : this.issuer)
    if (subject === null) {
      back.searchParams.set('error', 'access_denied')
      return back
    }
    const code = randomBytes(16).toString('hex')
    const [nonce, challenge] = [get('nonce'), get('code_challenge')]
    this.#codes.set(code, { subject, nonce, challenge, redirect: get('redirect_uri') })
    back.searchParams.set('code', code)
    return back
  }

  #idToken({ subject, nonce }: Code): string {
    const now = Math.floor(Date.now() / 1000) - (this.fault === 'expired' ? 7200 : 0)
    const head = base64({ alg: 'RS256', kid: 'k1', typ: 'JWT' })
    const claims = base64({
      iss: this.fault === 'issuer' ? 'https://other.example' : this.issuer,
      aud: this.fault === 'audience' ? 'another-client' : this.clientId,
      sub: subject,
      nonce: this.fault === 'nonce' ? 'another' : nonce,
      iat: now,
      exp: now + 300,
    })
    const { privateKey } = this.fault === 'signature' ? this.#others : this.#keys
    const signature = sign('sha256', Buffer.from(`${head}.${claims}`), privateKey).toString('base64url')
    return `${head}.${claims}.${signature}`
  }

  #isClient(request: IncomingMessage): boolean {
    const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':')
    const plain = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))
    return plain(id) === this.clientId && plain(secret) === this.clientSecret
  }

  #token(request: IncomingMessage, body: string): readonly [number, object] {
    const form = new URLSearchParams(body)
    if (!this.#isClient(request)) return [401, { error: 'invalid_client' }]
    const code = this.#codes.get(form.get('code') ?? '')
    this.#codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (code?.challenge !== challenge || code.redirect !== form.get('redirect_uri'))
      return [400, { error: 'invalid_grant' }]
    const tokens = { access_token: randomBytes(16).toString('hex'), token_type: 'Bearer', expires_in: 300 }
    return [200, this.fault === 'no-id-token' ? tokens : { ...tokens, id_token: this.#idToken(code) }]
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    this.asked.set(path, (this.asked.get(path) ?? 0) + 1)
    let body = ''
    for await (const part of request) body += String(part)
    const [status, answer] = this.fault === 'out-of-order' ? [502, {}] : this.#answerOf(request, path, body)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }

  #answerOf(request: IncomingMessage, path: string, body: string): readonly [number, object] {
    if (path === '/token') return this.#token(request, body)
    if (path === '/jwks')
      return [200, { keys: [{ ...this.#keys.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig' }] }]
    if (path !== '/.well-known/openid-configuration') return [404, {}]
    const at = (name: string) => `${this.issuer}/${name}`
    const metadata = {
      issuer: this.issuer,
      authorization_endpoint: at('authorize'),
      token_endpoint: at('token'),
      jwks_uri: at('jwks'),
      end_session_endpoint: at('logout'),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    }
    return [200, metadata]
  }
}
