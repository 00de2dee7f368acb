/** Unicode's own bound for text that is read as a stream: no language writes more marks on one letter. */
const mostMarks = 30
const manyMarks = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, 'gu')

/**
 * The composed form (NFC). Marks beyond any that a letter can bear are left out first: to put them in order takes
 * time that grows with the square of their number, in code that nothing interrupts.
 */
export const composed = (text: string): string => text.replace(manyMarks, '$1').normalize('NFC')
