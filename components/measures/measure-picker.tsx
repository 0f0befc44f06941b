import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { MEASURE, MEASURES, type MeasureKey } from '@/lib/domain/measures/measure'

type Props = { hrefOf: (measure: MeasureKey) => string; unlicensed: readonly MeasureKey[] }

/** Which measure to take. */
export function MeasurePicker({ hrefOf, unlicensed }: Props) {
  const t = useTranslations('measures')
  const open = (use: 'items' | 'score') =>
    MEASURES.filter((measure) => MEASURE[measure].use === use && !unlicensed.includes(measure))
  const licensed = open('score')
  return (
    <Card aria-labelledby="take">
      <h2 id="take" className="text-lg font-semibold">
        {t('take')}
      </h2>
      <MeasureLinks title={t('shipped')} measures={open('items')} hrefOf={hrefOf} />
      {licensed.length > 0 && <MeasureLinks title={t('licensed')} measures={licensed} hrefOf={hrefOf} />}
      {unlicensed.length > 0 && (
        <p className="text-ink-muted mt-4 text-sm">
          {t('unlicensed', { names: unlicensed.map((measure) => t(`name.${measure}`)).join(', ') })}
        </p>
      )}
    </Card>
  )
}

function MeasureLinks({ title, measures, hrefOf }: { title: string; measures: MeasureKey[]; hrefOf: Props['hrefOf'] }) {
  const t = useTranslations('measures')
  return (
    <>
      <h3 className="text-ink-muted mt-3 font-medium">{title}</h3>
      <ul>
        {measures.map((measure) => (
          <li key={measure}>
            <TextLink tall href={hrefOf(measure)}>
              {t(`name.${measure}`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  )
}
