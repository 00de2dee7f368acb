/** An open vote, read as if it had gone one way. */
export interface AssumedVote {
  readonly kind: 'commendation' | 'rating'
  /** The form, or the rating, whose seats are voted on. */
  readonly of: string
  /** Who would get a seat; empty: nobody reaches the votes that are needed. */
  readonly winners: readonly string[]
}

/** More ways than this are not looked at one by one: what depends on them says that it waits, and no more. */
export const mostWays = 64

/** Every way in which a vote can go: at most `seats` of the tied units, nobody first. */
export const waysToWin = (units: readonly string[], seats: number): readonly (readonly string[])[] => {
  const ways: (readonly string[])[] = [[]]
  for (const unit of units) ways.push(...ways.filter(way => way.length < seats).map(way => [...way, unit]))
  return ways
}

/** How many ways there are, as far as `mostWays` and one more. */
export const countWays = (units: number, seats: number): number => {
  let [count, choices] = [1, 1]
  for (let won = 1; won <= Math.min(units, seats) && count <= mostWays; won++) {
    choices = (choices * (units - won + 1)) / won
    count += choices
  }
  return Math.min(count, mostWays + 1)
}
