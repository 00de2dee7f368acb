import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { type BallotUnit, figures } from '../../view-models/council.ts'
import { refusedFields, type TypedForm, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { countPage, readCountPage } from './count-page.tsx'

/** A field that is empty takes the figure that is for every unit. */
const figureOf = (typed: TypedForm, field: string, unit: string): string =>
  typed[`${field}-${unit}`] || typed[`${field}-all`] || ''

/** A unit of which nothing at all was typed is not counted yet, unless it was before: figures are not cleared in silence. */
const isBegun = (typed: TypedForm, { unit, own }: BallotUnit): boolean =>
  own !== null || figures.some(field => (typed[`${field}-${unit.id}`] ?? '') !== '')

/** Stores the counts of one page and goes on to another, or shows it again with everything that is wrong. */
export async function storeCounts(
  visit: Visit,
  c: Context,
  period: string,
  session: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { t, api } = visit
  const typed = typedForm(await c.req.parseBody())
  const { shown, commendation, page, here, addressOf } = await readCountPage(visit, period, session)
  const words = t.text.council
  const next = Number(typed.sang) || page
  const isForAll = figures.every(field => (typed[`${field}-all`] ?? '') !== '')
  const begun = shown.filter(one => isForAll || isBegun(typed, one))
  const again = (problems: readonly FormProblem[]) => countPage(visit, period, session, { problems, typed })
  const problems = begun.flatMap(({ unit }) =>
    figures.flatMap(field =>
      /^\d{1,4}$/.test(figureOf(typed, field, unit.id))
        ? []
        : [
            {
              field: `${field}-${unit.id}`,
              message: words.countWrong(words.fields[field], unit.name),
              atField: t.text.votes.countNeededHere,
            },
          ],
    ),
  )
  if (problems.length > 0) return again(problems)
  if (begun.length === 0) return { location: next === page ? here : addressOf(next) }
  const counts = begun.map(({ unit }) => {
    const figure = (field: string): number => Number(figureOf(typed, field, unit.id))
    return {
      ...{ commendation, unit: unit.id, issued: figure('issued'), collected: figure('collected') },
      ...{ valid: figure('valid'), invalid: figure('invalid') },
      ...{ inFavour: figure('inFavour'), against: figure('against') },
    }
  })
  const param = { period, session }
  try {
    await read(
      api.periods[':period']['council-sessions'][':session'].counts.$put({ param, json: { counts } }),
    )
  } catch (reason) {
    if (!(reason instanceof ApiRefusal) || reason.status !== 422) throw reason
    const fieldAt = ([, at, part]: readonly string[]): string | null => {
      const unit = begun[Number(at)]?.unit
      const field = figures.find(name => name === part) ?? 'issued'
      return unit === undefined ? null : `${field}-${unit.id}`
    }
    return again(
      refusedFields(reason, fieldAt).map((problem, i) => {
        const unit = begun[Number(reason.paths[i]?.[1])]?.unit
        return unit === undefined
          ? problem
          : { ...problem, message: `${unit.name}: ${problem.message}`, atField: problem.message }
      }),
    )
  }
  return { location: next === page ? `${here}?da-luu=1` : `${addressOf(next)}&da-luu=1` }
}
