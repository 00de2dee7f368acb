import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { goldenFile, sentencesText } from '../support/sentences/golden-sentences.ts'

/** `npm run golden:sentences`: writes every sentence anew, to be read in the difference before it is committed. */
test.each(['vi', 'en'] as const)('writes the sentences of %s', async language => {
  const file = goldenFile(language)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, await sentencesText(language))
}, 300_000)
