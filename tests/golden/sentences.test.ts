import { describe, expect, test, vi } from 'vitest'
import { catalogueEntries } from '../support/sentences/catalogues.ts'
import { readGolden, sentencesText } from '../support/sentences/golden-sentences.ts'

// A busy machine scores every set and the year in minutes.
vi.setConfig({ testTimeout: 300_000 })

const remedy = 'npm run golden:sentences, then read what changed'

describe.each(['vi', 'en'] as const)('sentences of %s', language => {
  const golden = readGolden(language)

  test(`are those of the golden file (else: ${remedy})`, async () => {
    expect((await sentencesText(language)).split('\n')).toEqual(golden.split('\n'))
  })

  test('come from every entry of every catalogue', async () => {
    const entries = await catalogueEntries(language)
    const lines = new Set(golden.split('\n').map(line => line.split(' | ')[0]))
    expect(entries.length).toBeGreaterThan(700)
    expect(entries.map(({ path }) => path).filter(path => !lines.has(path))).toEqual([])
    expect(entries.filter(({ says }) => says.every(sentence => sentence.trim() === ''))).toEqual([])
  })

  test('hold no gap that a parameter left, no word of a program and no doubled sign', () => {
    const odd = /undefined|\[object|NaN|\{\w+\}|\$\{| {2,}[,.;]|[,;:.] ?[,;](?!\.)|\.\.(?!\.|YYYY)|−−/
    const sentences = golden.split('\n').filter(line => odd.test(line.replaceAll('..ĐẾN', '').replace(/\d\.\.\d|FROM\.\.TO/g, '')))
    expect(sentences).toEqual([])
  })
})

/** Words of the criteria format and of a result that English takes as they are written there. */
const isWrittenAlike = (path: string): boolean => /: (diff\.fields|verify\.words)\./.test(path)

test('both languages say something for the same entries', async () => {
  const paths = async (language: 'vi' | 'en') => (await catalogueEntries(language)).map(({ path }) => path).filter(path => !isWrittenAlike(path))
  const [vietnamese, english] = [await paths('vi'), await paths('en')]
  expect([...english].sort()).toEqual([...vietnamese].sort())
})
