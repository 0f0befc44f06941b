const LOCAL_PART = /^[a-z0-9_'+&-]+(?:\.[a-z0-9_'+&-]+)*$/
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const TOP_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/

/** RFC 5321: 64 before the @, 254 in all. */
const LOCAL_MAX = 64
const ADDRESS_MAX = 254

/**
 * The one spelling in which an address is stored and compared: trimmed and in lower case; null when it is not a plain
 * ASCII address (trust.md rule 7). No quotes, comments, address literals, `%` or `!` routes, and no letters that only
 * look like ASCII: an address that two programs read differently goes to two people.
 */
export function normaliseEmail(text: string): string | null {
  const trimmed = text.trim()
  // Before lower case is made: the Kelvin sign would otherwise become a k.
  if (!/^[\x21-\x7E]+$/.test(trimmed) || trimmed.length > ADDRESS_MAX) return null
  const [local, domain, ...rest] = trimmed.toLowerCase().split('@')
  if (local === undefined || domain === undefined || rest.length > 0) return null
  if (local.length > LOCAL_MAX || !LOCAL_PART.test(local)) return null
  const labels = domain.split('.')
  const top = labels.at(-1) ?? ''
  const isDomain = labels.length >= 2 && labels.every((label) => DOMAIN_LABEL.test(label)) && TOP_LABEL.test(top)
  return isDomain ? `${local}@${domain}` : null
}
