/** After the last change; long enough that a list can be looked through with the arrow keys. */
const PAUSE_MS = 2500
/** What did not arrive is sent again. */
const RETRY_MS = 15_000

type Saving = {
  /** Sends the form as it stands; rejects when nothing came back. */
  readonly save: () => Promise<void>
  /** Somebody has to decide first. */
  readonly isPaused: () => boolean
  /** A button of the form was pressed. */
  readonly onSend: () => void
}

/** Saves a form whenever typing pauses, until the function that it answers is called. */
export function saveInPauses(form: HTMLFormElement, { save, isPaused, onSend }: Saving): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  const later = (delayMs: number) => {
    clearTimeout(timer)
    timer = setTimeout(start, delayMs)
  }
  const start = () => {
    if (isPaused()) return
    if (running) return later(PAUSE_MS)
    running = save()
      .catch(() => later(RETRY_MS))
      .finally(() => {
        running = null
      })
  }
  const onEdit = () => later(PAUSE_MS)
  // One at a time: a button pressed while a draft is on its way is sent after it, with the version that it made.
  const onSubmit = (event: SubmitEvent) => {
    clearTimeout(timer)
    onSend()
    if (!running) return
    event.preventDefault()
    event.stopPropagation()
    void running.then(() => form.requestSubmit(event.submitter))
  }
  form.addEventListener('input', onEdit)
  form.addEventListener('change', onEdit)
  form.addEventListener('submit', onSubmit)
  return () => {
    clearTimeout(timer)
    form.removeEventListener('input', onEdit)
    form.removeEventListener('change', onEdit)
    form.removeEventListener('submit', onSubmit)
  }
}
