import { expect, test } from 'vitest'
import { readConfig } from '../../packages/api/src/config.ts'
import { sentencesIn } from '../../packages/api/src/problem.ts'

test('without settings the server is on this machine only, with its data in a folder', () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    value: {
      port: 8080,
      host: '127.0.0.1',
      database: { kind: 'folder', folder: '.data' },
      publicUrl: null,
      trustProxy: false,
    },
  })
})

test('every setting is read', () => {
  const read = readConfig({
    PORT: ' 80 ',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgres://u:p@h/d',
    PUBLIC_URL: 'https://thidua.example',
    TRUST_PROXY: 'true',
    LOG_LEVEL: 'warn',
    DATABASE_LOCK_SECONDS: '3',
  })
  expect(read).toMatchObject({
    ok: true,
    value: {
      ...{ port: 80, host: '0.0.0.0', trustProxy: true, logLevel: 'warn' },
      database: {
        kind: 'server',
        url: 'postgres://u:p@h/d',
        limits: { connect: 5, statement: 60, lock: 3, idle: 120 },
      },
    },
  })
})

test('everything that is wrong is said at once, without repeating a password', () => {
  const read = readConfig({
    PORT: '99999',
    DATA_DIR: '/data',
    DATABASE_URL: 'mysql://user:secret@host/db',
    PUBLIC_URL: 'thidua',
    TRUST_PROXY: 'maybe',
    LOG_LEVEL: 'loud',
  })
  if (read.ok) throw new Error('accepted')
  expect(read.issues.map(({ path }) => path[0])).toEqual([
    'DATABASE_URL',
    'PORT',
    'PUBLIC_URL',
    'TRUST_PROXY',
    'LOG_LEVEL',
  ])
  const said = read.issues.map(({ code, params }) => sentencesIn('vi').issue(code, params)).join('\n')
  expect(said).not.toContain('secret')
  expect(said).toContain('PORT = “99999”')
})
