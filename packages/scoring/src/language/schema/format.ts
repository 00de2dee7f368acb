/** The formats in which criteria sets are written, from the first to the newest; a published one never changes. */
export const criteriaFormats = ['1', '2'] as const
/** The format that a criteria set names in its first line. */
export type CriteriaFormat = (typeof criteriaFormats)[number]

/** The newest format. */
export const criteriaFormat = '2' satisfies CriteriaFormat

/** Whether a format has what came with another one. */
export const hasSince = (format: CriteriaFormat, came: CriteriaFormat): boolean =>
  criteriaFormats.indexOf(format) >= criteriaFormats.indexOf(came)

/** A schema for each format, made when it is first asked for: nearly every process reads one format alone. */
export const perFormat = <S>(make: (format: CriteriaFormat) => S): ((format: CriteriaFormat) => S) => {
  const made = new Map<CriteriaFormat, S>()
  return format => {
    const found = made.get(format)
    if (found !== undefined) return found
    const fresh = make(format)
    made.set(format, fresh)
    return fresh
  }
}

/** Keys of an object that came with a later format than its other keys; all of them may be left out. */
export const since = <Shape extends object>(
  format: CriteriaFormat,
  came: CriteriaFormat,
  shape: Shape,
): Shape => (hasSince(format, came) ? shape : ({} as Shape))
