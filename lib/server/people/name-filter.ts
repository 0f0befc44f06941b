import 'server-only'

/** Every word must occur in one of the names. Prisma hands `%` and `_` on as wildcards, so they are escaped here. */
export function nameFilter(name: string | null) {
  const typed = name?.split(/\s+/u).filter(Boolean) ?? []
  const words = typed.map((word) => word.replace(/[\\%_]/g, '\\$&'))
  return words.map((word) => ({
    OR: [
      { givenName: { contains: word, mode: 'insensitive' as const } },
      { familyName: { contains: word, mode: 'insensitive' as const } },
    ],
  }))
}
