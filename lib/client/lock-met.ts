/** The event by which a form says that it met a locked screen, to whatever watches the lock on its page. */
export const LOCK_MET = 'plumbline:lock-met'
