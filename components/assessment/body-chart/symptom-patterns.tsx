import type { ChartSymptom } from '@/lib/domain/assessment/body-chart/body-chart'

/** Lines for numbness and dots for tingling: told apart without colour, and readable over each other and over pain. */
export function SymptomPatterns({ id }: { id: string }) {
  return (
    <>
      <pattern id={`${id}numbness`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 2H4" strokeWidth="1.3" className="stroke-numbness" />
      </pattern>
      <pattern id={`${id}tingling`} width="4.4" height="4.4" patternUnits="userSpaceOnUse">
        <circle cx="1.1" cy="1.1" r="1" className="fill-tingling" />
        <circle cx="3.3" cy="3.3" r="1" className="fill-tingling" />
      </pattern>
    </>
  )
}

const EDGES = { pain: 'stroke-pain-edge', numbness: 'stroke-numbness', tingling: 'stroke-tingling' } as const

/** One symptom in one region. `id` is that of the drawing's patterns. */
export function SymptomFill({ id, symptom, path }: { id: string; symptom: ChartSymptom; path: string }) {
  return (
    <path
      d={path}
      strokeWidth="0.8"
      className={`pointer-events-none ${EDGES[symptom]} ${symptom === 'pain' ? 'fill-pain' : ''}`}
      {...(symptom === 'pain' ? {} : { fill: `url(#${id}${symptom})` })}
    />
  )
}

/** The look of a symptom beside its word. */
export function SymptomSwatch({ id, symptom }: { id: string; symptom: ChartSymptom }) {
  return (
    <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" className="fill-body shrink-0">
      <defs>
        <SymptomPatterns id={id} />
      </defs>
      <rect x="1" y="1" width="14" height="14" rx="3" />
      <SymptomFill
        id={id}
        symptom={symptom}
        path="M4 1H12A3 3 0 0 1 15 4V12A3 3 0 0 1 12 15H4A3 3 0 0 1 1 12V4A3 3 0 0 1 4 1Z"
      />
    </svg>
  )
}
