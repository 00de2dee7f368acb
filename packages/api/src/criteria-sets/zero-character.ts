type Path = readonly (string | number)[]

/** Place of the first text with a zero character, which PostgreSQL stores in no text; undefined when there is none. */
export const findZeroCharacter = (value: unknown, path: Path = []): Path | undefined => {
  if (typeof value === 'string') return value.includes('\0') ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, part] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    const found = key.includes('\0') ? path : findZeroCharacter(part, at)
    if (found !== undefined) return found
  }
  return undefined
}
