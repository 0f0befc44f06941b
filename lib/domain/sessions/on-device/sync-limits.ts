/** Of one batch: more than a device makes in a month without a signal; the rest goes into the next. */
export const SYNC_EVENTS_MAX = 50
