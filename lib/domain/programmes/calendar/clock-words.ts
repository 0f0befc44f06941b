/** "7:30" on the wall, from minutes since midnight. */
export function clockWords(minuteOfDay: number): string {
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`
}
