import { expect, test } from 'vitest'
import { usualPaper } from '@/lib/domain/sessions/handout/usual-paper'

test.each([
  ['America/New_York', 'letter'],
  ['America/Indiana/Knox', 'letter'],
  ['America/Toronto', 'letter'],
  ['Asia/Manila', 'letter'],
  ['America/Sao_Paulo', 'a4'],
  ['America/Argentina/Buenos_Aires', 'a4'],
  ['Europe/London', 'a4'],
  ['Asia/Kathmandu', 'a4'],
  ['', 'a4'],
] as const)('a clinic in %s prints on %s', (zone, paper) => expect(usualPaper(zone)).toBe(paper))
