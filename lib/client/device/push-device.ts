/** What this browser can do about notifications, and what its person has said. `install`: only from the home screen (Apple's phones). */
export type PushAbility = 'none' | 'install' | 'refused' | 'able'

export function pushAbility(): PushAbility {
  const isPhoneBrowser = 'standalone' in navigator && navigator.standalone === false
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    return isPhoneBrowser ? 'install' : 'none'
  }
  return Notification.permission === 'denied' ? 'refused' : 'able'
}

/** Asks the browser, and its person, upon a press alone; then tells the server where. */
export async function switchPushOn(openKey: string): Promise<'on' | 'refused' | 'failed'> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return 'refused'
    const registration = await navigator.serviceWorker.ready
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: openKey,
    })
    const { endpoint, keys } = subscription.toJSON()
    const isKept = await send('/api/push/subscribe', {
      endpoint,
      keys: { p256dh: keys?.p256dh, auth: keys?.auth },
    })
    return isKept ? 'on' : 'failed'
  } catch {
    return 'failed'
  }
}

/** The server first: what it does not know it cannot send to. */
export async function switchPushOff(): Promise<boolean> {
  try {
    if (!(await send('/api/push/unsubscribe', {}))) return false
    const registration = await navigator.serviceWorker.getRegistration()
    await (await registration?.pushManager.getSubscription())?.unsubscribe()
    return true
  } catch {
    return false
  }
}

async function send(path: string, body: object): Promise<boolean> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return answer.ok
}
