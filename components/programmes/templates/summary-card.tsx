import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OriginBadges } from '@/components/programmes/templates/origin-badges'
import { Card } from '@/components/ui/card'
import { CERT_ITEMS } from '@/lib/domain/programmes/templates/cert'
import type { TemplateSummary } from '@/lib/domain/programmes/templates/template-summary'

/** One template in the list: what it is, whose, and how whole. */
export function SummaryCard({ template }: { template: TemplateSummary }) {
  const t = useTranslations('templates')
  const te = useTranslations('exercises')
  const direction = DIRECTIONS.find((known) => known === template.direction)
  const whom = [
    ...template.conditions.map((condition) => te(`condition.${condition}`)),
    ...(direction ? [te(`direction.${direction}`)] : []),
    ...(template.roots.length > 0 ? [template.roots.join(', ')] : []),
  ]
  const { phases, weeks, items, answered, author, number } = template
  const facts = [t('list.phases', { phases, weeks }), t('list.items', { count: items })]
  const rights = [
    ...(template.origin === 'shipped' ? [] : [t('list.version', { number })]),
    author,
    t('list.answered', { count: answered, all: CERT_ITEMS.length }),
  ]
  return (
    <Card
      as="li"
      aria-label={template.name}
      className="hover:border-accent-strong relative flex flex-col gap-1.5 transition-colors"
    >
      <h2 className="text-lg font-semibold">
        <Link
          href={`/therapist/templates/${template.slug}`}
          className="after:absolute after:inset-0 hover:underline"
          prefetch={false}
        >
          {template.name}
        </Link>
      </h2>
      <p>{template.summary}</p>
      <p className="text-ink-muted first-letter:uppercase">{whom.join(' · ')}</p>
      <p className="text-ink-muted">{facts.join(' · ')}</p>
      <p className="text-ink-muted text-sm">{rights.join(' · ')}</p>
      <div className="mt-auto flex flex-wrap gap-2 pt-1">
        <OriginBadges {...template} />
      </div>
    </Card>
  )
}

const DIRECTIONS = ['extension', 'flexion', 'lateral', 'neutral', 'any'] as const
