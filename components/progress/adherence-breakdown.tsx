import { useFormatter, useTranslations } from 'next-intl'
import { AdherenceBar } from '@/components/charts/adherence-bar'
import { barCounts, barSentence, shareWords } from '@/components/progress/adherence-words'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import type { AdherenceParts } from '@/lib/domain/progress/adherence'

export type BreakdownRow =
  | {
      key: string
      name: string
      hidden: false
      patients: number
      current: AdherenceParts
      previous: AdherenceParts | null
    }
  | { key: string; name: string; hidden: true; because: 'small' | 'protects_small' }

/** More hidden groups than these would be a list of nothing to see. */
const HIDDEN_SHOWN = 3

type Props = {
  id: string
  title: string
  lead: string
  rows: readonly BreakdownRow[]
  /** Where the patients are listed whose sessions a group has done. */
  listHref: (group: string) => string
}

/** A question, and one bar a group: the share done stands at its end, what it was before it. */
export function AdherenceBreakdown({ id, title, lead, rows, listHref }: Props) {
  const t = useTranslations('admin.adherence')
  const format = useFormatter()
  const hidden = rows.filter((row) => row.hidden)
  const isFolded = hidden.length > HIDDEN_SHOWN
  return (
    <Card aria-labelledby={id} className="print:break-inside-avoid">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      <p className="text-ink-muted mb-3 text-sm">{lead}</p>
      {/* The room of the card decides, not of the window: text twice as large needs the narrow form sooner. */}
      <ul className="@container flex flex-col gap-2.5">
        {(isFolded ? rows.filter((row) => !row.hidden) : rows).map((row) => (
          <li
            key={row.key}
            className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-3 gap-y-1 @min-[15rem]:grid-cols-[minmax(0,1fr)_auto] @md:grid-cols-[9.5rem_minmax(0,1fr)_7.5rem]"
          >
            <span className="min-w-0">{row.name}</span>
            {row.hidden ? (
              <span className="border-edge text-ink-muted col-span-full rounded-sm border border-dashed px-2.5 py-0.5 text-sm @md:col-span-2">
                {t(`hidden.${row.because}`)}
              </span>
            ) : (
              <>
                <span className="col-span-full @min-[15rem]:row-start-2 @md:col-span-1 @md:col-start-2 @md:row-start-1">
                  <AdherenceBar
                    parts={barCounts(row.current)}
                    {...(row.previous ? { previous: barCounts(row.previous) } : {})}
                    label={barSentence(t, format, row.name, row.current)}
                  />
                </span>
                <span className="flex items-baseline justify-end gap-2 @md:col-start-3 @md:row-start-1">
                  {row.previous && row.previous.due > 0 && (
                    <span className="text-ink-muted text-sm">
                      {t('was', { share: shareWords(format, row.previous.done, row.previous.due) })}
                    </span>
                  )}
                  <b className="min-w-11 text-right font-semibold">
                    {row.current.done > 0 ? (
                      <TextLink href={listHref(row.key)}>
                        <span className="sr-only">{row.name}: </span>
                        {shareWords(format, row.current.done, row.current.due)}
                      </TextLink>
                    ) : (
                      shareWords(format, row.current.done, row.current.due)
                    )}
                  </b>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {isFolded && (
        <Disclosure summary={t('hidden.others', { count: hidden.length })} className="text-sm">
          <ul>
            {hidden.map((row) => (
              <li key={row.key}>{row.name}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}
