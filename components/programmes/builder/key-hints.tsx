'use client'

import { useTranslations } from 'next-intl'
import { Key } from '@/components/ui/key'

const HINTS = [
  ['find', ['/']],
  ['move', ['Alt', '↑ ↓']],
  ['duplicate', ['Ctrl', 'D']],
  ['swap', ['Alt', 'S']],
  ['remove', ['Del']],
  ['dose', ['Enter']],
  ['activate', ['Ctrl', 'Enter']],
] as const

/** The keys where they act. */
export function KeyHints() {
  const t = useTranslations('programmes.builder.keys')
  return (
    <ul className="text-ink-muted hidden flex-wrap gap-x-4 gap-y-1.5 text-sm md:flex" aria-label={t('title')}>
      {HINTS.map(([what, keys]) => (
        <li key={what} className="flex items-center gap-1.5">
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          {t(what)}
        </li>
      ))}
    </ul>
  )
}
