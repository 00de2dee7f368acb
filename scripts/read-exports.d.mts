/** One export of a package: `isType` is undefined where its declaration was not found. */
export interface Exported {
  readonly name: string
  readonly file: string
  readonly isType?: boolean
  readonly doc?: string
}

export declare const readExports: (index: URL) => readonly Exported[]
