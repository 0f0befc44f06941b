const EDGE = 'border border-edge aria-invalid:border-2 aria-invalid:border-stop roomy:border-[1.5px]'

/** The look of a control that is typed into: 40 px for staff, 56 px on patient and public pages. */
export const CONTROL = `block w-full min-w-0 min-h-10 rounded-[0.625rem] bg-surface px-3 py-1.5 text-ink placeholder:text-ink-muted ${EDGE} focus-visible:border-accent-strong [&[readonly]]:bg-sunken disabled:bg-sunken roomy:min-h-14 roomy:rounded-card roomy:px-4`
