/** Addresses of the registrations of a period. */
export const registrationLinks = (period: string) => {
  const all = `/ky/${period}/dang-ky`
  return { all, one: (unit: string) => `${all}/${encodeURIComponent(unit)}` }
}

/** Fields are named after criteria, not places: where the table changed meanwhile, what was typed stays at its criterion. */
export const targetFields = (criterion: string) => ({
  points: `points-${criterion}`,
  text: `text-${criterion}`,
})
export const formField = (form: string): string => `form-${form}`
