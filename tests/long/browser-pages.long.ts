/** Every page in both languages, by day and in the dark, at a desk and on a phone; `npm test` takes turns. */
import '../browser/pages.test.ts'
