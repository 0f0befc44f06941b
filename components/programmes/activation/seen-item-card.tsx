import { useTranslations } from 'next-intl'
import { figureAddress } from '@/components/exercises/figure/figure-address'
import { RadioGroup } from '@/components/forms/radio-group'
import { DoseWords } from '@/components/sessions/dose-words'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { SeenItem } from '@/lib/domain/programmes/changes/activation-view'
import { TEACH_BACK_ANSWERS } from '@/lib/domain/programmes/changes/teach-back'

type Props = {
  item: SeenItem
  givenName: string
  /** False while something blocks the start: nothing is asked for yet. */
  asks: boolean
}

const TONES = { added: 'go', swapped: 'accent', changed: 'accent', same: 'neutral' } as const

/** One exercise in the patient's own words, as it was and will be, and whether they have shown it. */
export function SeenItemCard({ item, givenName, asks }: Props) {
  const t = useTranslations('activation')
  const { name, was, change, figure, side, lineageId } = item
  return (
    <Card as="li" className="flex gap-4 shadow-none sm:p-4">
      {/* biome-ignore lint/performance/noImgElement: a drawing has no pixels to make smaller */}
      <img
        src={figureAddress({ ...figure, side: side === 'left' ? 'left' : 'right' }, 'still')}
        alt=""
        className="bg-stage rounded-card hidden aspect-[4/3] h-20 object-contain sm:block"
      />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h3 className="font-semibold">{name}</h3>
          {change && <Badge tone={TONES[change]}>{t(`change.${change}`)}</Badge>}
        </div>
        <p>
          <DoseWords dose={item.dose} side={side} />
        </p>
        {item.note && <p className="text-ink-muted">“{item.note}”</p>}
        {was && <Was was={was} isSwapped={change === 'swapped'} />}
        {asks && item.asksTeachBack && (
          <RadioGroup
            name={`answers.${lineageId}`}
            legend={t('shownMe', { name: givenName, exercise: name })}
            look="segments"
            className="mt-3 group-has-[input[name=all]:checked]/activate:hidden"
            options={TEACH_BACK_ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
          />
        )}
      </div>
    </Card>
  )
}

function Was({ was, isSwapped }: { was: NonNullable<SeenItem['was']>; isSwapped: boolean }) {
  const t = useTranslations('activation')
  return (
    <p className="text-ink-muted">
      {isSwapped
        ? t.rich('instead', { name: was.name, dose: () => <DoseWords dose={was.dose} side={was.side} /> })
        : t.rich('wasDose', { dose: () => <DoseWords dose={was.dose} side={was.side} /> })}
    </p>
  )
}
