import pg from 'pg'

const { builtins } = pg.types

/**
 * How values leave the database: dates as `YYYY-MM-DD` and instants as ISO text, because a JavaScript Date
 * would move a day with the server's time zone. Numeric stays text, as everywhere in this program.
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === builtins.DATE) return (text: string) => text
    if (oid === builtins.TIMESTAMPTZ) return (text: string) => new Date(text).toISOString()
    return pg.types.getTypeParser(oid, format as 'text')
  }) as typeof pg.types.getTypeParser,
}
