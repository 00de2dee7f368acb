/** Yes, no, or unknown because the named facts are missing. */
export type Answered =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no' }
  | { readonly answer: 'unknown'; readonly facts: readonly string[] }

const yes: Answered = { answer: 'yes' }
export const no: Answered = { answer: 'no' }
export const unknown = (facts: readonly string[]): Answered => ({ answer: 'unknown', facts })
export const answerOf = (holds: boolean): Answered => (holds ? yes : no)

const factsOf = (answers: readonly Answered[]): readonly string[] => [
  ...new Set(answers.flatMap(given => (given.answer === 'unknown' ? given.facts : []))),
]

/** One no settles it, whatever is unknown. */
export const every = (answers: readonly Answered[]): Answered => {
  if (answers.some(given => given.answer === 'no')) return no
  return answers.some(given => given.answer === 'unknown') ? unknown(factsOf(answers)) : yes
}

/** One yes settles it, whatever is unknown. */
export const some = (answers: readonly Answered[]): Answered => {
  if (answers.some(given => given.answer === 'yes')) return yes
  return answers.some(given => given.answer === 'unknown') ? unknown(factsOf(answers)) : no
}

export const opposite = (given: Answered): Answered =>
  given.answer === 'yes' ? no : given.answer === 'no' ? yes : given
