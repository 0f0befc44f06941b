import 'server-only'

/** Days on which anything came, for a `where` over PatientDay: a row may stand for what was due alone (ADR 25). */
export const WITH_A_LOG = {
  OR: [
    { sessionsApp: { gt: 0 } },
    { sessionsPaper: { gt: 0 } },
    { sessionsFull: { gt: 0 } },
    { sessionsPart: { gt: 0 } },
    { toldNotDone: { gt: 0 } },
  ],
}
