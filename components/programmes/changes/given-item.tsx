import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { doseText } from '@/components/exercises/dose-text'
import type { RevisionItem } from '@/lib/domain/programmes/revision-diff'

type Props = {
  item: RevisionItem
  /** Where the other column calls it otherwise. */
  name?: string | undefined
  /** Where the other column has it in another phase. */
  phase?: number | undefined
  children?: ReactNode
}

/** An item as one revision gives it, in words. */
export function GivenItem({ item, name, phase, children }: Props) {
  const t = useTranslations('changes')
  const te = useTranslations('exercises')
  return (
    <>
      {name && <p className="font-medium">{name}</p>}
      {phase !== undefined && <p>{t('inPhase', { phase })}</p>}
      <p>{doseText(te, item.dose, item.side)}</p>
      {item.note && <p>“{item.note}”</p>}
      {item.why && <p>{t('why', { why: item.why })}</p>}
      {children}
    </>
  )
}
