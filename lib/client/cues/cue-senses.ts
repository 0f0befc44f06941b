import type { Cue, Tone } from '@/lib/client/cues/cue-rule'

/** Beside the picture, which always shows it: what can be heard without words, and what can be felt (milliseconds on, off, on…). */
export function sensesOf(cue: Cue): { readonly tone: Tone | null; readonly pulse: readonly number[] } {
  switch (cue.kind) {
    case 'ready':
    case 'change':
      return { tone: 'begin', pulse: [120] }
    case 'work':
      return { tone: 'begin', pulse: [120, 80, 120] }
    case 'rest':
      return { tone: 'rest', pulse: [300] }
    case 'rep':
      return { tone: 'tick', pulse: [60] }
    case 'part':
      return { tone: null, pulse: [40] }
    case 'count':
    case 'minutes':
      return { tone: 'tick', pulse: [40] }
    case 'done':
      return { tone: 'end', pulse: [300, 100, 300] }
  }
}
