import { Ban, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FitReasons } from '@/components/exercises/fit-reasons'
import { reasonKey } from '@/lib/domain/exercises/fit-view'
import type { Restriction, Restrictions } from '@/lib/domain/exercises/restrictions'

/** For whom the exercise is blocked or needs care, whoever comes: conditions and flags, each with its reason. */
export function RestrictionList({ restrictions }: { restrictions: Restrictions }) {
  const t = useTranslations('library.detail')
  const { blocked, care } = restrictions
  if (blocked.length + care.length === 0) return <p className="text-ink-muted">{t('unrestricted')}</p>
  return (
    <div className="flex flex-col gap-4">
      <Part
        title={t('blocked')}
        icon={<Ban aria-hidden="true" size={18} className="text-stop-strong shrink-0" />}
        restrictions={blocked}
      />
      <Part
        title={t('care')}
        icon={<TriangleAlert aria-hidden="true" size={18} className="text-caution-strong shrink-0" />}
        restrictions={care}
      />
    </div>
  )
}

function Part({ title, icon, restrictions }: { title: string; icon: ReactNode; restrictions: readonly Restriction[] }) {
  const t = useTranslations('library.detail')
  if (restrictions.length === 0) return null
  return (
    <div>
      <h2 className="flex items-center gap-2 text-lg font-semibold">
        {icon}
        {title}
      </h2>
      <ul className="mt-1 flex flex-col gap-1">
        {restrictions.map(({ reason, stages, note }) => (
          <li key={reasonKey(reason)}>
            <FitReasons reasons={[reason]} />
            {stages.length > 0 && (
              <p className="text-ink-muted text-sm">
                {t('stages', { stages: stages.map((stage) => t(`stage.${stage}`)).join(', ') })}
              </p>
            )}
            {note && <p className="text-ink-muted text-sm">{note}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
