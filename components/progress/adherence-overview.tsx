import { useFormatter, useTranslations } from 'next-intl'
import { AdherenceBar } from '@/components/charts/adherence-bar'
import { type AdherencePart, PART_ORDER } from '@/components/charts/adherence-parts'
import { AdherenceSwatch } from '@/components/charts/adherence-swatch'
import { barCounts, barSentence, shareWords } from '@/components/progress/adherence-words'
import { TextLink } from '@/components/ui/text-link'
import type { AdherenceParts } from '@/lib/domain/progress/adherence'
import type { GroupPart } from '@/lib/domain/progress/overview/dimension'

type Props = {
  /** "In October 2026", a finished phrase that begins the sentence. */
  inPeriod: string
  patients: number
  current: AdherenceParts
  previous: AdherenceParts
  /** Where the patients behind a number are listed. */
  listHref: (part: GroupPart) => string
}

function countOf(parts: AdherenceParts, part: AdherencePart): number {
  return part === 'told_not_done' ? parts.toldNotDone : parts[part]
}

function Sessions({ count, href }: { count: number; href: string }) {
  const t = useTranslations('admin.adherence')
  const words = t('sessions', { count })
  return count > 0 ? <TextLink href={href}>{words}</TextLink> : words
}

/** The clinic in one sentence and one bar; the parts are named above the bar, not in a legend beside it. */
export function AdherenceOverview({ inPeriod, patients, current, previous, listHref }: Props) {
  const t = useTranslations('admin.adherence')
  const format = useFormatter()
  const share = (parts: AdherenceParts, part: AdherencePart) => shareWords(format, countOf(parts, part), parts.due)
  const notes = [
    current.notYet > 0 && t('stillOpen', { count: current.notYet }),
    current.paused > 0 && t('wasPaused', { count: current.paused }),
    t('extra'),
  ].filter((note) => note !== false)
  return (
    <section aria-label={t('overall')} className="mb-4">
      <p className="mb-3 text-lg">
        {t.rich('sentence', {
          inPeriod,
          patients,
          sessions: current.due,
          done: share(current, 'done'),
          unknown: share(current, 'unknown'),
          b: (chunks) => <b className="font-semibold">{chunks}</b>,
          who: (chunks) => <TextLink href={listHref('patients')}>{chunks}</TextLink>,
          what: (chunks) => (current.due > 0 ? <TextLink href={listHref('due')}>{chunks}</TextLink> : chunks),
        })}
      </p>
      <ul className="mb-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {PART_ORDER.map((part) => (
          <li key={part} className="flex items-center gap-2">
            <AdherenceSwatch part={part} />
            <span>
              <b className="font-semibold">
                {t(`part.${part}`)} {part !== 'paused' && share(current, part)}
              </b>{' '}
              <span className="text-ink-muted">
                <Sessions count={countOf(current, part)} href={listHref(part)} />
                {part === 'done' && previous.due > 0 && `, ${t('was', { share: share(previous, part) })}`}
              </span>
            </span>
          </li>
        ))}
        {current.notYet > 0 && (
          <li className="flex items-center gap-2">
            <span aria-hidden="true" className="border-edge size-4 rounded-[3px] border border-dashed" />
            <span>
              <b className="font-semibold">
                {t('part.notYet')} {shareWords(format, current.notYet, current.due)}
              </b>{' '}
              <span className="text-ink-muted">
                <Sessions count={current.notYet} href={listHref('not_yet')} />
              </span>
            </span>
          </li>
        )}
      </ul>
      <AdherenceBar
        parts={barCounts(current)}
        previous={barCounts(previous)}
        size="lg"
        label={barSentence(t, format, t('overall'), current)}
      />
      <p className="text-ink-muted mt-2 text-sm">{notes.join(' ')}</p>
    </section>
  )
}
