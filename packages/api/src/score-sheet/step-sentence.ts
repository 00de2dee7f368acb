import type { Column } from '@thidua/scoring/criteria'
import type { Step } from '@thidua/scoring/outcomes'
import type { CriteriaIndex } from './criteria-index.ts'
import { dayRange } from './day-bands.ts'
import type { FigureWriter } from './figure-writer.ts'
import { missingThing } from './missing.ts'
import type { SheetLanguage } from './sheet-language.ts'

/**
 * One step of the calculation as a sentence. `figure` writes the value that the line read; `column` is the line's own,
 * or the standard one for what is done to a whole criterion.
 */
export function stepSentence(
  step: Step,
  figure: FigureWriter,
  index: CriteriaIndex,
  t: SheetLanguage,
  column: Column = 'standard',
  waiting: ReadonlySet<string> = new Set(),
): string {
  const words = t.text.steps
  switch (step.kind) {
    case 'per-item':
      return items(step, figure, t)
    case 'band':
      return band(step, figure, t)
    case 'size-class':
      return sizeClass(step, t)
    case 'proportion':
      return words.proportion(t.percent(step.share), t.exact(step.of))
    case 'yes-no':
      return step.yes ? words.yes : words.no
    case 'interpolate':
      return words.interpolate(figure(step.from), figure(step.to))
    case 'marked':
      return marked(step, t)
    case 'large-spread':
      return words.largeSpread(t.exact(step.spread, [step.from]), t.exact(step.from))
    case 'outside-limits':
      return words.outsideLimits(t.exact(step.before, [step.limit]), t.exact(step.limit))
    case 'cap':
      return words.cap(t.exact(step.before, [step.cap]), t.exact(step.cap))
    case 'floor':
      return words.floor(t.exact(step.before, [step.floor]), t.exact(step.floor))
    case 'rounding':
      return rounding(step, t)
    case 'condition-not-met':
      return words.conditionNotMet[column]
    case 'exclusive':
      return words.exclusive(index.lineName(step.winner), t.exact(step.before))
    case 'missing':
      return missing(step, column, waiting, index, t)
    case 'not-applicable':
      return words.notApplicable
    case 'starts-full':
      return words.startsFull(t.exact(step.standard))
    case 'ruling':
      return step.before === null
        ? words.ruling(step.ruling)
        : words.rulingBefore(step.ruling, t.exact(step.before))
  }
}

type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>

function items(step: StepOf<'per-item'>, figure: FigureWriter, t: SheetLanguage): string {
  const words = t.text.steps
  const product = words.items(t.exact(step.items), t.exact(step.points))
  const each =
    step.each === '1'
      ? product
      : words.forEach(figure.isDays ? t.exact(step.each) : figure(step.each), product)
  if (step.above === '0') return each
  const isBeyond = step.items !== '0'
  if (figure.isDays && !step.above.startsWith('-')) {
    const above = t.exact(step.above)
    return isBeyond ? words.days.beyond(above, each) : words.days.notBeyond(above)
  }
  return isBeyond ? words.above(figure(step.above), each) : words.notAbove(figure(step.above))
}

function band(step: StepOf<'band'>, figure: FigureWriter, t: SheetLanguage): string {
  const words = t.text.steps
  const points = t.exact(step.points)
  if (figure.isDays) {
    const range = dayRange(step.from, step.below, figure, t)
    return range === null ? words.bandAny(points) : words.bandOf(range, points)
  }
  if (step.from === null)
    return step.below === null ? words.bandAny(points) : words.bandBelow(figure(step.below), points)
  if (step.below === null) return words.bandFrom(figure(step.from), points)
  return words.band(figure(step.from), figure(step.below), points)
}

function missing(
  step: StepOf<'missing'>,
  column: Column,
  waiting: ReadonlySet<string>,
  index: CriteriaIndex,
  t: SheetLanguage,
): string {
  const words = t.text.steps
  const treated = step.treatedAs === 'zero' ? words.treatedAs.zero[column] : words.treatedAs[step.treatedAs]
  const things = [...new Set(step.facts.map(fact => missingThing(fact, waiting, index, t)))]
  return words.missing(things.join(', '), treated)
}

function sizeClass(step: StepOf<'size-class'>, t: SheetLanguage): string {
  const words = t.text.steps
  const size = t.exact(
    step.size,
    [step.from, step.below].filter(edge => edge !== null),
  )
  // No unit is smaller than nothing.
  if (step.from === null || step.from === '0')
    return step.below === null ? size : words.sizeClassBelow(size, t.exact(step.below))
  if (step.below === null) return words.sizeClassFrom(size, t.exact(step.from))
  return words.sizeClass(size, t.exact(step.from), t.exact(step.below))
}

function marked(step: StepOf<'marked'>, t: SheetLanguage): string {
  const words = t.text.steps
  const spread = t.exact(step.spread)
  return step.recused === 0
    ? words.marked(String(step.members), spread)
    : words.markedRecused(String(step.members), String(step.recused), spread)
}

function rounding(step: StepOf<'rounding'>, t: SheetLanguage): string {
  const words = t.text.steps
  const before = t.exact(step.before)
  const mode = words.modes[step.mode]
  return step.places === 0
    ? words.roundingWhole(before, mode)
    : words.rounding(before, String(step.places), mode)
}
