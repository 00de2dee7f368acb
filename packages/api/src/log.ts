import { type DestinationStream, type Logger, pino } from 'pino'

/** What must never be written down, wherever it stands in an entry. */
const secrets = [
  'authorization',
  'cookie',
  'token',
  'password',
  'secret',
  '*.authorization',
  '*.cookie',
  '*.token',
]

/** One JSON line per event. Secrets are cut out, and requests are logged without their headers and bodies. */
export const createLog = (level: string, destination?: DestinationStream): Logger => {
  const options = {
    level,
    base: null,
    redact: { paths: secrets, remove: true },
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return destination ? pino(options, destination) : pino(options)
}
