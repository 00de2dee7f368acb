import type { Result } from '@thidua/scoring/issues'

/** Asks whoever has the work done for what only they have, such as what a database holds. Copied both ways, as the input is. */
export type Ask = (question: string, about?: unknown) => Promise<unknown>

/** How questions of a job are answered, by their names. Where an answer fails, the job is ended and its run rejects. */
export type Answers = Readonly<Record<string, (about: never) => Promise<unknown>>>

/** Work that is done in a process of its own: an exported value of its module, found there again by its name. */
export interface Job<Input, Output> {
  readonly module: string
  readonly name: string
  readonly work: (input: Input, ask: Ask) => Result<Output> | Promise<Result<Output>>
}

/** Node reads what the compiler made; a test that imports the sources means the built module beside them. */
export const builtModule = (url: string): string =>
  url.endsWith('.ts') ? url.replace(/^(.*)\/src\/(.*)\.ts$/, '$1/dist/$2.js') : url

/**
 * Names a function that `WorkPool.run` may call in another process. What goes in and comes out is copied: plain data and
 * byte arrays, no functions, no classes. It is exported under the name that it is given.
 *
 * Example: `export const readTableJob = defineJob(import.meta.url, 'readTableJob', ({ bytes }: Upload) => readTable(bytes))`,
 * then `await services.work.run(readTableJob, { bytes })`.
 */
export const defineJob = <Input, Output>(
  moduleUrl: string,
  name: string,
  work: Job<Input, Output>['work'],
): Job<Input, Output> => ({ module: builtModule(moduleUrl), name, work })
