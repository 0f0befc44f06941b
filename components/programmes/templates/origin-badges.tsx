import { Eye, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { TemplateOrigin } from '@/lib/domain/programmes/templates/search-templates'

type Props = { origin: TemplateOrigin; isShared: boolean; isReviewed: boolean; isOverdue: boolean }

/** Whose a template is, whether somebody here stands by it, and whether its author's day has passed. */
export function OriginBadges({ origin, isShared, isReviewed, isOverdue }: Props) {
  const t = useTranslations('templates.badge')
  return (
    <>
      <Badge tone={origin === 'shipped' ? 'neutral' : 'accent'}>
        {origin === 'mine' && isShared ? t('mineShared') : t(origin)}
      </Badge>
      <Badge tone={isReviewed ? 'go' : 'neutral'} icon={<Eye aria-hidden="true" />}>
        {t(isReviewed ? 'reviewed' : 'draft')}
      </Badge>
      {isOverdue && (
        <Badge tone="caution" icon={<TriangleAlert aria-hidden="true" />}>
          {t('overdue')}
        </Badge>
      )}
    </>
  )
}
