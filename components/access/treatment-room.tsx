/** A quiet treatment room with a plumb line; decoration only. */
export function TreatmentRoom({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 342 150" aria-hidden="true" className={`rounded-roomy block w-full ${className}`}>
      <rect width="342" height="150" className="fill-stage" />
      <rect y="120" width="342" height="30" className="fill-body" />
      <path d="M0 120H342" strokeWidth="1.5" className="stroke-floor" />
      <rect x="26" y="22" width="84" height="74" rx="4" className="fill-surface" />
      <path d="M68 22V96M26 56H110" strokeWidth="3" className="stroke-stage" />
      <path d="M26 96H110" strokeWidth="7" strokeLinecap="round" className="stroke-on-alarm" />
      {/* Daylight; in the dark theme the window shows the night. */}
      <path d="M110 22L176 120H70L26 96Z" opacity="0.28" className="fill-surface dark:hidden" />
      <ellipse cx="171" cy="133" rx="20" ry="3" opacity="0.6" className="fill-floor" />
      <path d="M171 0V78" strokeWidth="2" className="stroke-ink dark:stroke-accent-soft" />
      <path
        d="M171 74C181 74 186 79.5 186 86C186 96 177 102 171 115C165 102 156 96 156 86C156 79.5 161 74 171 74Z"
        className="fill-accent dark:fill-accent-soft"
      />
      <path d="M171 74C181 74 186 79.5 186 86C186 96 177 102 171 115Z" opacity="0.55" className="fill-accent-strong" />
      <path d="M234 97L230 134M306 97L310 134" strokeWidth="4" strokeLinecap="round" className="stroke-floor" />
      <rect x="222" y="88" width="96" height="9" rx="4.5" className="fill-accent dark:fill-accent-soft" />
      <rect x="222" y="82" width="30" height="8" rx="4" className="fill-on-alarm" />
      <path
        d="M300 40c-10 2-16 10-15 22 8-1 15-9 15-22zM300 48c8 0 14 6 14 16-8 0-14-6-14-16z"
        opacity="0.7"
        className="fill-go"
      />
      <path d="M300 44V74" strokeWidth="2" className="stroke-go" />
      <path d="M291 72H309L306 88H294Z" opacity="0.65" className="fill-knee" />
    </svg>
  )
}
