/** `plural('1', 'unit')` → `1 unit`; `plural('7', 'unit')` → `7 units`. */
export const plural = (count: string, word: string): string => `${count} ${word}${count === '1' ? '' : 's'}`
