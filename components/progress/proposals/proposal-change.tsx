import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { doseText } from '@/components/exercises/dose-text'
import { figureAddress } from '@/components/exercises/figure/figure-address'
import type { Dose } from '@/lib/domain/exercises/dose'
import { volumeOf, withStep } from '@/lib/domain/progress/proposals/next-dose'
import type { Proposal } from '@/lib/domain/progress/proposals/proposal'

export type Pictures = ReadonlyMap<string, { readonly exerciseId: string; readonly version: number }>
type OfItem = Extract<Proposal, { readonly lineageId: string }>
type OfRestart = Extract<Proposal, { readonly kind: 'restart' }>

/** Before and after of one exercise: how it is done, and how much of it. */
export function ItemChangeView({ proposal, pictures }: { proposal: OfItem; pictures: Pictures }) {
  const t = useTranslations('progress.dossier.proposals')
  const { dose, side, change, name, slug, otherName } = proposal
  const next = change.kind === 'dose' ? withStep(dose, change) : change.dose
  const share = Math.round((volumeOf(next) / volumeOf(dose)) * 100)
  const other = change.kind === 'exercise' ? { slug: change.slug, name: otherName ?? change.slug } : null
  return (
    <>
      <div className="mt-1 grid max-w-md grid-cols-[minmax(0,1fr)_1.25rem_minmax(0,1fr)] items-start gap-1.5">
        <Step word={t('nowWord')} name={name} picture={pictures.get(slug)} {...{ dose, side }} />
        <ArrowRight aria-hidden="true" size={18} className="text-ink-muted mt-9 justify-self-center" />
        <Step
          word={t('thenWord')}
          name={other?.name ?? name}
          picture={pictures.get(other?.slug ?? slug)}
          dose={next}
          side={side}
          isNew
        />
      </div>
      {other && <p className="text-ink-muted text-sm">{t('share', { share })}</p>}
    </>
  )
}

type StepProps = Pick<OfItem, 'dose' | 'side'> & {
  word: string
  name: string
  picture: { readonly exerciseId: string; readonly version: number } | undefined
  isNew?: boolean
}

function Step({ word, name, picture, dose, side, isNew = false }: StepProps) {
  const te = useTranslations('exercises')
  return (
    <div className="min-w-0 text-center">
      {picture && (
        // biome-ignore lint/performance/noImgElement: a drawing has no pixels to make smaller
        <img
          alt=""
          className="bg-stage h-20 w-full rounded-lg object-contain p-1"
          src={figureAddress({ ...picture, side: side === 'left' ? 'left' : 'right' }, 'still')}
        />
      )}
      <p className="text-ink-muted text-sm">{word}</p>
      <p className={isNew ? 'font-semibold' : ''}>{name}</p>
      <p className={`text-sm ${isNew ? '' : 'text-ink-muted'}`}>{doseText(te, dose, side)}</p>
    </div>
  )
}

/** Every dose of the phase, as it is and as it would be. */
export function RestartChange({ proposal }: { proposal: OfRestart }) {
  const t = useTranslations('progress.dossier.proposals')
  const te = useTranslations('exercises')
  const words = (dose: Dose, side: OfItem['side']) => doseText(te, dose, side)
  return (
    <ul className="mt-1 flex flex-col gap-1.5">
      {proposal.items.map(({ lineageId, name, side, dose, next }) => (
        <li key={lineageId}>
          {name}
          <span className="text-ink-muted block text-sm">{t('now', { dose: words(dose, side) })}</span>
          <span className="text-ink-muted block text-sm">{t('then', { dose: words(next, side) })}</span>
        </li>
      ))}
    </ul>
  )
}
