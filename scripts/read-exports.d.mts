/** One export of a package: `isType` is undefined where its declaration was not found. */
export interface Exported {
  readonly name: string
  /** Its name in the file that declares it. */
  readonly own: string
  readonly file: string
  readonly isType?: boolean
  readonly doc?: string
}

export declare const readExports: (door: URL) => readonly Exported[]
export declare const readDoors: (folder: URL) => readonly { readonly door: string; readonly source: URL }[]
