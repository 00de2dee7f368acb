import { describe, expect, test } from 'vitest'
import { examples } from '../../packages/web/src/components/examples.ts'
import { languages, translations } from '../../packages/web/src/text/translation.ts'

const all = Object.entries(examples).flatMap(([component, list]) =>
  list.map(example => ({ title: `${component}: ${example.name}`, example })),
)

/** Each text after the one before it. */
const placesIn = (html: string, texts: readonly string[]): readonly (string | true)[] => {
  let from = 0
  return texts.map(text => {
    const at = html.indexOf(text, from)
    if (at >= 0) from = at + text.length
    return at >= 0 || text
  })
}

describe('components', () => {
  test.each(all)('$title', ({ example }) => {
    const html = String(example.render(translations.vi))
    expect(placesIn(html, example.shows)).toEqual(example.shows.map(() => true))
  })

  test.each(all)('$title, clean in both languages', ({ example }) => {
    for (const language of languages) {
      const html = String(example.render(translations[language]))
      expect(html).not.toMatch(/undefined|NaN|\[object|=> /)
      // A strict content security policy would drop these without a word.
      expect(html).not.toMatch(/ style=| on[a-z]+=|<script/)
    }
  })
})
