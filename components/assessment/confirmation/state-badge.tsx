import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { ConfirmationState } from '@/lib/domain/assessment/confirmation-state'

const TONES = {
  draft: 'neutral',
  provisional: 'caution',
  confirmed: 'go',
  suspended: 'stop',
  revoked: 'stop',
  expired: 'neutral',
} as const satisfies Record<ConfirmationState, string>

/** Where a statement stands today, in a word. */
export function StateBadge({ state }: { state: ConfirmationState }) {
  const t = useTranslations('assessment.confirm.current.states')
  return <Badge tone={TONES[state]}>{t(state)}</Badge>
}
