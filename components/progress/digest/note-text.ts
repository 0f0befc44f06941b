import type { DigestSection } from '@/components/progress/digest/digest-words'

/** The digest as plain text, for any record system: no tab, no mark-up, one thing a line. */
export function noteText(title: string, sections: readonly DigestSection[]): string {
  const parts = sections.map((section) =>
    [section.title, ...section.lines.map((line) => `- ${oneLine(line)}`)].join('\n'),
  )
  return [oneLine(title), ...parts].join('\n\n')
}

/** What a patient typed may have lines of its own; in a record they would look like other findings. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
