/** What is wrong, and what to do about it. `{name}` stands for a parameter. */
export interface Sentence {
  readonly message: string
  readonly remedy: string
}

export const fill = (text: string, params: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)

export const say = (message: string, remedy: string): Sentence => ({ message, remedy })
