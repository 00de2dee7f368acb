/** Plain data as a YAML file gives it. */
export type Tree = { readonly [key: string]: Tree | readonly Tree[] | string }

const isMap = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A fragment laid over a frame: maps key by key, everything else replaced. */
export const overlay = (frame: Tree, fragment: Tree): Tree => ({
  ...frame,
  ...Object.fromEntries(
    Object.entries(fragment).map(([key, value]) => {
      const below = frame[key]
      return [key, isMap(below) && isMap(value) ? overlay(below, value) : value]
    }),
  ),
})
