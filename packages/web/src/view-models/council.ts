import type { CouncilSessionDetail } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

export type BallotUnit = CouncilSessionDetail['ballots'][number]['units'][number]
export type SessionAward = CouncilSessionDetail['ballots'][number]['award']
export const figures = ['issued', 'collected', 'valid', 'invalid', 'inFavour', 'against'] as const

/** A share as people write it: what was meant as a percentage is one. Example: `80/100` is 80%, `2/3` stays. */
export const shareText = (share: string, t: Translation): string => {
  const [part = '', whole = ''] = share.split('/')
  if (!/^100+$/.test(whole)) return share
  const places = whole.length - 3
  const digits = part.padStart(places + 1, '0')
  const decimal = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return `${t.exact(decimal)}%`
}

/** A typed share as the API takes it; null where it is none. Example: `66,7%` is `667/1000`. */
export const shareOf = (typed: string): string | null => {
  const text = typed.replace(/\s/g, '')
  if (/^[1-9]\d{0,4}\/[1-9]\d{0,5}$/.test(text)) return text
  const [, whole = '', decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?%?$/.exec(text) ?? []
  const digits = `${whole}${decimals}`.replace(/^0+/, '')
  return digits === '' ? null : `${digits}/100${'0'.repeat(decimals.length)}`
}

/** By which rule a form is carried, in a sentence. */
export const ruleSentence = (
  { threshold, isMoreThan, denominator }: SessionAward,
  t: Translation,
): string => {
  const words = t.text.council
  const say = isMoreThan ? words.rule.more : words.rule.atLeast
  return say(shareText(threshold, t), words.denominators[denominator])
}

/** What a vote came to, and by which arithmetic; null while the two counts do not agree. */
export const resultOf = ({ count, result }: BallotUnit, award: SessionAward, t: Translation) => {
  if (count === null || result === null) return null
  const words = t.text.council
  const { threshold, isMoreThan, denominator } = award
  const say = isMoreThan ? words.arithmetic.more : words.arithmetic.atLeast
  const [votes, whole, needed] = [count.inFavour, result.denominator, result.needed].map(t.count) as [
    string,
    string,
    string,
  ]
  const sentence = say(votes, shareText(threshold, t), whole, words.denominators[denominator], needed)
  return { outcome: words.outcomes[result.outcome], sentence }
}

/** How far the two counts of a unit have come. */
export const stateText = ({ state, differing }: BallotUnit, t: Translation): string => {
  const { states, fields } = t.text.council
  return state === 'differs'
    ? states.differs(differing.map(name => fields[name].toLowerCase()).join(', '))
    : states[state]
}
