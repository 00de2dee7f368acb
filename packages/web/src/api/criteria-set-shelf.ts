import { type CriteriaIndex, criteriaIndex } from '@thidua/api/sheet'
import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { LanguageCode, Translation } from '../text/translation.ts'
import type { ApiClient } from './client.ts'
import { read } from './read.ts'

/** Criteria sets never change under their digest, so each is read once and kept with its names. */
export interface CriteriaSetShelf {
  readonly open: (api: ApiClient, digest: string, t: Translation) => Promise<CriteriaIndex>
}

export function criteriaSetShelf(): CriteriaSetShelf {
  const sets = new Map<string, CriteriaSet>()
  const indexes = new Map<`${LanguageCode} ${string}`, CriteriaIndex>()
  return {
    open: async (api, digest, t) => {
      const known = indexes.get(`${t.code} ${digest}`)
      if (known !== undefined) return known
      const set = sets.get(digest) ?? (await readSet(api, digest))
      sets.set(digest, set)
      const index = criteriaIndex(set, t)
      indexes.set(`${t.code} ${digest}`, index)
      return index
    },
  }
}

async function readSet(api: ApiClient, digest: string): Promise<CriteriaSet> {
  const answer = await read(api['criteria-sets'][':digest'].$get({ param: { digest } }))
  return answer.set as CriteriaSet
}
