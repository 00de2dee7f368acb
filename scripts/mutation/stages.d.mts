/** Tests of each stage, from the root of the repository. */
export declare const stages: Readonly<Record<string, readonly string[]>>
export declare const leftOut: readonly string[]
