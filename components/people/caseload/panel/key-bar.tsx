import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Key } from '@/components/ui/key'
import { PageKeys } from '@/components/ui/keys/page-keys'

type Props = { nextHref: string | null; previousHref: string | null }

const LIST = [
  ['J', 'j'],
  ['K', 'k'],
  ['Enter', 'enter'],
  ['Y', 'y'],
  ['M', 'm'],
  ['A', 'a'],
  ['S', 's'],
  ['E', 'e'],
  ['Esc', 'escape'],
  ['?', 'question'],
] as const

/** The way to the patients before and after, and the list of all keys. */
export function KeyBar({ nextHref, previousHref }: Props) {
  const t = useTranslations('people.panel')
  const common = useTranslations('common')
  const link = 'roomy:min-h-12 inline-flex min-h-8 items-center gap-1.5'
  return (
    <div className="border-line mt-4 flex flex-wrap items-start gap-x-4 gap-y-1 border-t pt-2 text-sm">
      {nextHref && (
        <Link href={nextHref} scroll={false} prefetch={false} aria-keyshortcuts="J" className={link}>
          <Key>J</Key> {t('keyList.j')}
        </Link>
      )}
      {previousHref && (
        <Link href={previousHref} scroll={false} prefetch={false} aria-keyshortcuts="K" className={link}>
          <Key>K</Key> {t('keyList.k')}
        </Link>
      )}
      <details className="open:basis-full">
        <summary aria-keyshortcuts="?" className={`${link} list-none [&::-webkit-details-marker]:hidden`}>
          <Key>?</Key> {t('keys')}
        </summary>
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
          {LIST.map(([key, words]) => (
            <div key={key} className="contents">
              <dt>
                <Key>{key}</Key>
              </dt>
              <dd>{t(`keyList.${words}`)}</dd>
            </div>
          ))}
        </dl>
        <PageKeys on={common('keysOn')} off={common('keysOff')} />
      </details>
    </div>
  )
}
