import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const entry = '\0entry'

/** What a browser would load of the built package for some code: bundled and minified. */
export const bundle = async (code: string): Promise<{ readonly text: string; readonly gzip: number }> => {
  const build = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === entry ? id : null),
        load: id => (id === entry ? code : null),
      },
    ],
  })
  const { output } = await build.generate({ format: 'esm', minify: true })
  await build.close()
  const text = output[0].code
  return { text, gzip: gzipSync(text).length }
}
