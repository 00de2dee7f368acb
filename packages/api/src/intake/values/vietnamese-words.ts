/** Whether words are spelled as Vietnamese ones can be: the proof that a text was read in the right encoding. */

/** Grave, acute, tilde, hook and dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
/** `ñ` is an n with a tone to Unicode, and no letter of Vietnamese. */
const toneOnConsonant = /[b-df-hj-np-tv-xz][\u0300\u0301\u0303\u0309\u0323]/
const onset =
  'b|ch|d|đ|g(?![eê])|gh(?=[eêi])|gi|h|k(?=[eêiy])|kh|l|m|n|ng(?![eêi])|ngh(?=[eêi])|nh|p|ph|qu|r|s|t|th|tr|v|x|c(?![eêiy])'
const rhymes = [
  'a(?:ch?|[imoptuy]|n[gh]?)?',
  'ă(?:[cmpt]|ng?)',
  'â(?:[cmptuy]|ng?)',
  'e(?:[cmopt]|ng?)?',
  'ê(?:ch?|[mptu]|n[gh]?)?',
  'i(?:ch|[amptu]|nh?|ê(?:[cmptu]|ng?))?',
  'o(?:a(?:ch?|[imopty]|n[gh]?)?|ă(?:[cmt]|ng?)|e[mnot]?|[cimpt]|ng?|ong|oc)?',
  'ô(?:[cimpt]|ng?)?',
  'ơ[imnpt]?',
  'u(?:â(?:[ty]|ng?)|ê(?:ch|nh?)?|ô(?:[cimt]|ng?)|ơ|y(?:ch|[apntu]|nh|ê[nt])?|[acimpt]|ng?)?',
  'ư(?:ơ(?:[cimptu]|ng?)|[acimtu]|ng?)?',
  'y(?:ê(?:[mptu]|ng?)|[mpt]|nh?|ch)?',
]
const syllable = new RegExp(`^(?:${onset})?(?:${rhymes.join('|')})$`, 'u')
/** A syllable that ends in a stop has the acute tone or the dot below. */
const stopped = /(?:c|ch|p|t)$/
/** `TTĐT`, `GDĐT`: letters of the alphabet without a tone. */
const abbreviation = /^[A-ZĐĂÂÊÔƠƯ]{1,8}$/u

const known = new Map<string, boolean>()

/** Example: `isVietnameseWord('trường')` → true, `isVietnameseWord('trêng')` → true, `isVietnameseWord('tröôøng')` → false. */
export function isVietnameseWord(word: string): boolean {
  if (abbreviation.test(word)) return true
  const lower = word.toLowerCase()
  const answer = known.get(lower)
  if (answer !== undefined) return answer
  const computed = isSyllable(lower)
  if (known.size >= 5_000) known.clear()
  known.set(lower, computed)
  return computed
}

function isSyllable(lower: string): boolean {
  const decomposed = lower.normalize('NFD')
  const marks = decomposed.match(tones) ?? []
  const plain = decomposed.replace(tones, '').normalize('NFC')
  if (marks.length > 1 || toneOnConsonant.test(decomposed) || !syllable.test(plain)) return false
  return !stopped.test(plain) || marks[0] === '\u0301' || marks[0] === '\u0323'
}

/** In an old encoding signs such as `¸`, `§` and the soft hyphen are letters, so that they belong to a word. */
const wordPattern = /[A-Za-z\u00a1-\u036f\u1e00-\u1eff]+/gu

/** Words of composed text with a letter beyond ASCII beside another letter: only these tell of its encoding. */
export const markedWords = (text: string): string[] =>
  text.match(wordPattern)?.filter(word => word.length > 1 && /[\u00a1-\u1eff]/u.test(word)) ?? []
