import type { Translation } from '../../text/translation.ts'
import type { PageLinks } from '../../view-models/page-links.ts'
import type { BlockProposal, CommendationView } from '../../view-models/proposals.ts'
import { voteAddress } from '../../view-models/ties.ts'
import { ProposalTable } from './proposal-table.tsx'

interface Props {
  readonly t: Translation
  readonly links: PageLinks
  readonly form: CommendationView
  /** The reader enters what the council votes. */
  readonly canVote?: boolean
}

/** One form of commendation: its conditions and quota, then every block with why and why not. */
export function ProposalBoard({ t, links, form, canVote = false }: Props) {
  const words = t.text.proposals
  return (
    <section class="commendation" id={form.id} aria-labelledby={`${form.id}-title`}>
      <h2 class="commendation-name" id={`${form.id}-title`}>
        {form.name} <span class="count">{form.proposed}</span>
      </h2>
      <dl class="terms">
        <div class="term">
          <dt>{words.eligibility}</dt>
          <dd>{form.conditions.join('; ')}</dd>
        </div>
        <div class="term">
          <dt>{words.quota}</dt>
          <dd>{form.quota.join('; ')}</dd>
        </div>
        {form.decision.length > 0 && (
          <div class="term">
            <dt>{words.decision}</dt>
            <dd>{form.decision.join('. ')}</dd>
          </div>
        )}
        {form.legalBasis.length > 0 && (
          <div class="term">
            <dt>{t.text.criteria.sources}</dt>
            <dd>{form.legalBasis.join('; ')}</dd>
          </div>
        )}
      </dl>
      {form.blocks.map(block => (
        <Block t={t} links={links} form={form} block={block} canVote={canVote} />
      ))}
    </section>
  )
}

function Block({ t, links, form, block, canVote }: Props & { readonly block: BlockProposal }) {
  const words = t.text.proposals
  return (
    <section class="block-proposal">
      <h3 class="block-name">
        <a href={links.block(block.block.id)}>{block.block.label}</a> <span class="soft">{block.seats}</span>
      </h3>
      {block.vote !== null && (
        <p class="vote-note">
          {block.vote}
          {canVote && block.isVoteOpen && (
            <>
              {' '}
              <a
                class="no-print"
                href={voteAddress(links.period, { commendation: form.id, rating: null, block: block.block })}
              >
                {t.text.votes.enter}
                <span class="sr-only">{t.text.votes.enterOf(`${form.name}, ${block.block.label}`)}</span>
              </a>
            </>
          )}
        </p>
      )}
      {block.isEmpty && <p class="soft">{words.nobody}</p>}
      {block.shown.length > 0 && (
        <ProposalTable
          t={t}
          links={links}
          caption={words.caption(form.name, block.block.label)}
          rows={block.shown}
        />
      )}
      {block.others.length > 0 && (
        <details>
          <summary>
            {words.others(t.count(block.others.length))}
            <span class="sr-only">
              {' '}
              ({form.name}, {block.block.label})
            </span>
          </summary>
          <ProposalTable
            t={t}
            links={links}
            caption={words.captionOthers(form.name, block.block.label)}
            rows={block.others}
          />
        </details>
      )}
    </section>
  )
}
