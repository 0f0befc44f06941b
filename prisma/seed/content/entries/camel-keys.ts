type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

export type CamelKeys<Entry extends object> = {
  [Key in keyof Entry as Key extends string ? Camel<Key> : Key]: Entry[Key]
}

/** Renames the keys of one object from the content files' snake_case; nested objects are left alone. */
export function camelKeys<Entry extends object>(entry: Entry): CamelKeys<Entry> {
  const pairs = Object.entries(entry).map(([key, value]) => [
    key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ])
  return Object.fromEntries(pairs) as CamelKeys<Entry>
}
