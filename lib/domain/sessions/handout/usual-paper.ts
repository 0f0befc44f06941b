import type { Paper } from '@/lib/domain/sessions/handout/handout'

/**
 * Letter where offices print on it: the United States, Canada, Mexico, the Philippines and a few neighbours (CLDR 48 supplemental data,
 * paperSize US-Letter), told by the clinic's time zone, which is all that is known of its country. A4 everywhere else.
 */
const LETTER_ZONES: readonly RegExp[] = [
  /^US\//,
  /^Canada\//,
  /^America\/(Indiana|Kentucky|North_Dakota)\//,
  /^America\/(New_York|Detroit|Chicago|Menominee|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Juneau|Sitka|Nome|Adak)$/,
  /^America\/(Toronto|Montreal|Winnipeg|Regina|Edmonton|Vancouver|Halifax|St_Johns|Moncton|Whitehorse|Yellowknife|Iqaluit)$/,
  /^America\/(Mexico_City|Cancun|Merida|Monterrey|Chihuahua|Hermosillo|Mazatlan|Tijuana|Puerto_Rico)$/,
  /^America\/(Bogota|Caracas|Costa_Rica|El_Salvador|Guatemala|Managua|Panama|Santiago)$/,
  /^Pacific\/(Honolulu|Guam|Saipan|Pago_Pago)$/,
  /^Asia\/Manila$/,
]

export function usualPaper(timeZone: string): Paper {
  return LETTER_ZONES.some((zone) => zone.test(timeZone)) ? 'letter' : 'a4'
}
