import { Check, ChevronLeft, Target } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/link-button'
import { foundDirection } from '@/lib/domain/assessment/preference'
import { toHaltReason } from '@/lib/domain/programmes/move-reasons'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import type { ProgrammePage } from '@/lib/server/programmes/editor-queries'

type Props = { page: ProgrammePage; isEditing: boolean; isSaved: boolean }

const TONES = {
  draft: 'neutral',
  active: 'go',
  paused: 'caution',
  suspended: 'stop',
  stopped: 'neutral',
  completed: 'neutral',
} as const satisfies Record<ProgrammeState, string>

/** Whose programme, what the rules look at, and where it stands. */
export async function ProgrammeHeader({ page, isEditing, isSaved }: Props) {
  const [t, te, tp, tg] = await Promise.all([
    getTranslations('programmes'),
    getTranslations('exercises'),
    getTranslations('people'),
    getTranslations('goals'),
  ])
  const { picture, programme, draft } = page
  const reason = toHaltReason(programme?.stateReason ?? null)
  const facts = [
    tp(`sideOfKnee.${picture.side}`),
    ...picture.conditions.map((condition) => te(`condition.${condition}`)),
    te(`direction.${foundDirection(picture.preference)}`),
  ]
  return (
    <PageHeader
      title={t('of', { name: picture.name })}
      lead={
        <span className="inline-block first-letter:uppercase">
          {[facts.join(' · '), programme?.title].filter(Boolean).join('. ')}
        </span>
      }
      badges={
        <>
          {programme && programme.state !== 'draft' && (
            <Badge tone={TONES[programme.state]}>{t(`state.${programme.state}`)}</Badge>
          )}
          {programme && reason && programme.state !== 'active' && (
            <span className="text-ink-muted text-sm">
              {t('moves.stateReason', { reason: t(`moves.reason.${reason}`) })}
            </span>
          )}
          {isEditing && draft && (
            <Badge>{draft.number === 1 ? t('draft.first') : t('draft.revision', { number: draft.number })}</Badge>
          )}
          {isEditing && isSaved && (
            <span role="status" className="text-ink-muted inline-flex items-center gap-1 text-sm">
              <Check aria-hidden="true" size={16} />
              {t('draft.saved')}
            </span>
          )}
        </>
      }
      actions={
        <>
          <LinkButton href={`/therapist/patients/${picture.patientId}`}>
            <ChevronLeft aria-hidden="true" size={18} />
            {t('back', { name: picture.givenName })}
          </LinkButton>
          {isEditing && draft && (
            <LinkButton href={`/therapist/patients/${picture.patientId}/programme/goals`}>
              <Target aria-hidden="true" size={18} />
              {tg('openPage')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}
