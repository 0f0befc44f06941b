import { Ban, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { FitMark } from '@/lib/domain/exercises/fit-mark'

const TONES = { eases: 'accent', suits: 'neutral', needs_care: 'caution', clashes: 'stop' } as const
const ICONS = {
  eases: null,
  suits: null,
  needs_care: <TriangleAlert aria-hidden="true" />,
  clashes: <Ban aria-hidden="true" />,
}

/** What an exercise is to the person in hand, in a word. */
export function FitBadge({ mark }: { mark: FitMark }) {
  const t = useTranslations('library.mark')
  return (
    <Badge tone={TONES[mark]} icon={ICONS[mark]}>
      {t(mark)}
    </Badge>
  )
}
