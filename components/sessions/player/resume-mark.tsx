import { RESUME_MARK } from '@/lib/client/session/resume-mark'
import { draftKey } from '@/lib/client/session/session-draft'

/**
 * Until its script runs, a session stands as one long page, which begins with the first exercise. Who comes back in the middle would see
 * that beginning and then a jump: this looks before the first paint whether the tab holds a draft, and the page waits for the player.
 */
export function ResumeMark({ checkId, nonce }: { checkId: string; nonce: string | undefined }) {
  const look = `try{if(sessionStorage.getItem('${draftKey(checkId)}'))document.documentElement.setAttribute('${RESUME_MARK}','')}catch{}`
  // The browser hides a nonce from scripts, so React would find another one than it was given.
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {look}
    </script>
  )
}
