/** Addresses of the explanation round of a period. */
export const explanationLinks = (period: string) => {
  const all = `/ky/${period}/giai-trinh`
  return { all, one: (unit: string) => `${all}/${encodeURIComponent(unit)}` }
}

/** Fields are named after criteria, not places: where the figures changed meanwhile, what was typed stays at its criterion. */
export const explanationFields = (criterion: string) => ({
  text: `text-${criterion}`,
  outcome: `outcome-${criterion}`,
  answer: `answer-${criterion}`,
  read: `read-${criterion}`,
})
