import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page, one line each: rule, and the elements it concerns. Empty is clean. */
export const findBarriers = async (page: Page): Promise<readonly string[]> => {
  // Evaluated by the browser's debugger, so the page's own content security policy stays in force for the page.
  const results = (await page.evaluate(`${source}; axe.run(document)`)) as AxeResults
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`,
  )
}
