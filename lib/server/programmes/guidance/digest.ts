import 'server-only'

import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/domain/shared/canonical-json'
import type { TemplateContent } from '@/lib/server/programmes/guidance/template-text'

/** Which words and numbers were read: the same for the same content in every database, whatever its ids. */
export function templateDigest(content: TemplateContent): string {
  const { goals, phases, ...rest } = content
  return digestOf({ ...rest, phases: phases.map(withoutAbsent), goals })
}

/** What came to be said of items later has no place in the digest of those that do not say it: their reviews stand. */
function withoutAbsent({ items, ...phase }: TemplateContent['phases'][number]) {
  return {
    ...phase,
    items: items.map(({ side, why, ...item }) => ({
      ...item,
      ...(side === null ? {} : { side }),
      ...(why === null ? {} : { why }),
    })),
  }
}

export function modifierDigest({
  key,
  label,
  rule,
}: {
  readonly key: string
  readonly label: string
  readonly rule: unknown
}) {
  return digestOf({ key, label, rule })
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}
