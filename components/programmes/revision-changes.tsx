import { useTranslations } from 'next-intl'
import { daysText, doseText } from '@/components/exercises/dose-text'
import { BAND_COLOURS } from '@/lib/domain/exercises/dose'
import type { ChangedItem, DoseChange, RevisionDiff } from '@/lib/domain/programmes/revision-diff'

type Props = { diff: RevisionDiff; names: ReadonlyMap<string, string>; className?: string }

/** What one revision changes against the one before, one sentence a change. */
export function RevisionChanges({ diff, names, className = '' }: Props) {
  const t = useTranslations('programmes.change')
  const te = useTranslations('exercises')
  const nameOf = (slug: string) => names.get(slug) ?? slug
  const sentences = [
    ...diff.added.map((item) =>
      t('added', { name: nameOf(item.exerciseSlug), dose: doseText(te, item.dose, item.side) }),
    ),
    ...diff.removed.map((item) => t('removed', { name: nameOf(item.exerciseSlug) })),
    ...diff.changed.flatMap((change) => changeSentences(change)),
  ]
  return (
    <ul className={`list-disc pl-5 ${className}`}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )

  function changeSentences({ before, after, dose, ...change }: ChangedItem): string[] {
    const name = nameOf(after.exerciseSlug)
    const side = (value: string | null) =>
      value === 'left' || value === 'right' || value === 'both' || value === 'alternate'
        ? te(`side.${value}`)
        : t('none')
    return [
      ...(change.exerciseChanged ? [t('swapped', { before: nameOf(before.exerciseSlug), after: name })] : []),
      ...(change.versionChanged ? [t('version', { name })] : []),
      ...(dose.length > 0 ? [t('dose', { name, changes: dose.map(fieldWords).join(', ') })] : []),
      ...(change.sideChanged ? [t('side', { name, from: side(before.side), to: side(after.side) })] : []),
      ...(change.phaseChanged ? [t('moved', { name, phase: after.phase })] : []),
      ...(change.noteChanged ? [t('note', { name })] : []),
      ...(change.whyChanged ? [t('why', { name })] : []),
    ]
  }

  function fieldWords(change: DoseChange): string {
    return t(`field.${change.field}`, { from: valueWords(change.from), to: valueWords(change.to) })
  }

  function valueWords(value: DoseChange['from']): string | number {
    if (typeof value === 'number') return value
    if (value === null) return t('none')
    const band = BAND_COLOURS.find((colour) => colour === value)
    if (band) return te(`band.${band}`)
    return Array.isArray(value) ? daysText(te, value) : String(value)
  }
}
