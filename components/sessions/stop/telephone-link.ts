/** A `tel:` address: digits and a leading plus only. */
export function telephoneLink(number: string): string {
  return `tel:${number.replace(/(?!^\+)[^\d]/g, '')}`
}
