/** Set on the document before its first paint when somebody comes back to a session; as long as it is there, app/globals.css hides the session. */
export const RESUME_MARK = 'data-resumed'

/** The player stands where it was left. */
export function unmarkResumed(): void {
  document.documentElement.removeAttribute(RESUME_MARK)
}
