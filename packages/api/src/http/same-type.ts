/**
 * True when two types fit into each other; anything else fails to compile.
 * Holds the documented schemas of answers to the engine's types: `sameType<z.infer<typeof s>, T>(true)`.
 */
export const sameType = <A, B>(_fits: [A] extends [B] ? ([B] extends [A] ? true : never) : never): void => {}
