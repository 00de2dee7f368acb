const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

/** A key that stands twice in one object of a JSON text; undefined where none does, or where it is no JSON. */
export const findRepeatedKey = (text: string): string | undefined => {
  const open: (Set<string> | null)[] = []
  let last: string | undefined
  for (const [found] of text.matchAll(token)) {
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(null)
    else if (found === '}' || found === ']') open.pop()
    else if (found === ':') {
      const keys = open.at(-1)
      const key = last === undefined ? undefined : readKey(last)
      if (keys && key !== undefined) {
        if (keys.has(key)) return key
        keys.add(key)
      }
    }
    last = found.startsWith('"') ? found : undefined
  }
  return undefined
}

/** The key as a reader has it: two spellings of one text are one key. */
const readKey = (written: string): string | undefined => {
  try {
    return JSON.parse(written) as string
  } catch {
    return undefined
  }
}
