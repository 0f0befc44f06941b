import 'server-only'

import type { CopiedRow, PatientCopy } from '@/lib/server/people/requests/take-copy'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1f2a33}
h1{font-size:1.75rem}h2{margin-top:2.5rem;border-bottom:1px solid #767676}
dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.15rem 1rem;margin:0 0 1rem;padding-bottom:1rem;border-bottom:1px solid #ddd}
dt{color:#46525c}dd{margin:0;overflow-wrap:anywhere}@media print{dl{break-inside:avoid}}`

export type CopyWords = {
  readonly title: string
  readonly lead: string
  readonly nothing: string
  readonly yes: string
  readonly no: string
}

/** The same copy as a page to be read or printed, on its own in one file: ids are names where there are any, and else left out. */
export function readableCopy(copy: PatientCopy, words: CopyWords): string {
  const sections = Object.entries(copy.tables).map(([table, rows]) => section(table, rows, copy, words))
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(words.title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(words.title)}</h1><p>${escaped(words.lead)}</p>${sections.join('')}</body></html>`
}

function section(table: string, rows: readonly CopiedRow[], copy: PatientCopy, words: CopyWords): string {
  const lists = rows.map((row) => {
    const lines = Object.entries(row).flatMap(([name, value]) => {
      const text = textOf(value, copy, words)
      return text === null ? [] : [`<dt>${escaped(spoken(name))}</dt><dd>${escaped(text)}</dd>`]
    })
    return lines.length === 0 ? '' : `<dl>${lines.join('')}</dl>`
  })
  return `<h2>${escaped(spoken(table))}</h2>${rows.length === 0 ? `<p>${escaped(words.nothing)}</p>` : lists.join('')}`
}

/** Null for what says nothing: an empty field, or an id that names nobody. */
function textOf(value: unknown, copy: PatientCopy, words: CopyWords): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string') return ID.test(value) ? (copy.names[value] ?? null) : value
  if (Array.isArray(value)) return listed(value.map((one) => textOf(one, copy, words)))
  if (typeof value !== 'object') return String(value)
  const parts = Object.entries(value).map(([name, inner]) => {
    const text = textOf(inner, copy, words)
    return text === null ? null : `${spoken(name)}: ${text}`
  })
  return listed(parts)
}

function listed(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join('; ') || null
}

/** "taken_on" and "takenOn" as a person reads them: "Taken on". */
function spoken(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
