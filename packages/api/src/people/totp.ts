import { Secret, TOTP } from 'otpauth'

const issuer = 'Thi đua'
const period = 30

const totpOf = (secret: string, label: string) =>
  new TOTP({ issuer, label, period, secret: Secret.fromBase32(secret) })

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What a QR code holds for the app on a phone. */
export const totpAddress = (secret: string, login: string): string => totpOf(secret, login).toString()

/** The step that a code is of, one before or after now for clocks that differ; null where it is of none. */
export const stepOf = (secret: string, code: string, now: Date): number | null => {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now.getTime()
  const delta = totpOf(secret, '').validate({ token, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}
