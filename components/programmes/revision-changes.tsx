import { useTranslations } from 'next-intl'
import { doseText } from '@/components/exercises/dose-text'
import { doseChangeText } from '@/components/programmes/changes/dose-change-text'
import type { ChangedItem, RevisionDiff } from '@/lib/domain/programmes/revision-diff'

type Props = { diff: RevisionDiff; names: ReadonlyMap<string, string>; className?: string }

/** What one revision changes against the one before, one sentence a change. */
export function RevisionChanges({ diff, names, className = '' }: Props) {
  const t = useTranslations('programmes.change')
  const te = useTranslations('exercises')
  const nameOf = (slug: string) => names.get(slug) ?? slug
  // Two items of one exercise may read the same: each has its own place.
  const sentences: readonly (readonly [id: string, sentence: string])[] = [
    ...diff.added.map(({ lineageId, exerciseSlug, dose, side }) => {
      const words = { name: nameOf(exerciseSlug), dose: doseText(te, dose, side) }
      return [`added:${lineageId}`, t('added', words)] as const
    }),
    ...diff.removed.map(({ lineageId, exerciseSlug }) => {
      return [`removed:${lineageId}`, t('removed', { name: nameOf(exerciseSlug) })] as const
    }),
    ...diff.changed.flatMap((change) =>
      changeSentences(change).map((sentence) => [`${change.after.lineageId}:${sentence}`, sentence] as const),
    ),
  ]
  return (
    <ul className={`list-disc pl-5 ${className}`}>
      {sentences.map(([id, sentence]) => (
        <li key={id}>{sentence}</li>
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
      ...(dose.length > 0
        ? [t('dose', { name, changes: dose.map((one) => doseChangeText({ t, te }, one)).join(', ') })]
        : []),
      ...(change.sideChanged ? [t('side', { name, from: side(before.side), to: side(after.side) })] : []),
      ...(change.phaseChanged ? [t('moved', { name, phase: after.phase })] : []),
      ...(change.noteChanged ? [t('note', { name })] : []),
      ...(change.whyChanged ? [t('why', { name })] : []),
    ]
  }
}
