/** `plural('1', 'unit')` → `1 unit`; `plural('7', 'unit')` → `7 units`. */
export const plural = (count: string | number | undefined, word: string): string =>
  `${count} ${word}${String(count) === '1' ? '' : 's'}`
