/** How a message looks in its patient's thread; what waits on the device looks like what was sent. */
export const BUBBLE = 'rounded-roomy max-w-[92%] min-w-0 border px-4 py-3'
export const OWN_BUBBLE = `${BUBBLE} border-accent bg-accent-soft self-end`
