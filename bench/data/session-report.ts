import type { BenchPatient } from '@/bench/data/clinic'

/** What a patient says of a session of all its items. */
export function sessionReport(patient: BenchPatient, warningCheckId: string) {
  return {
    warningCheckId,
    programmeId: patient.programmeId,
    revisionId: patient.revisionId,
    variant: 'good_day',
    before: { backPain: 2, kneePain: 2, site: 4 },
    items: patient.itemIds.map((itemId) => ({ itemId, setsDone: 2, skipReason: null, difficulty: 'right' })),
    checkIn: {
      backPainMax: 2,
      kneePainMax: 2,
      siteAfter: 3,
      spreadReverted: null,
      newWeakness: false,
      newNumbness: false,
      effort: 5,
      note: null,
    },
  }
}
