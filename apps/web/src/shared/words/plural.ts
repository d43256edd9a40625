/** The forms of a sentence that a language tells apart by a number. `other` is always there. */
export type Forms = { readonly other: string } & { readonly [Rule in Exclude<Intl.LDMLPluralRule, 'other'>]?: string }

/** A chooser of plural forms for one language, by Unicode's rules. */
export function pluralOf(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale)
  return (count, forms) => forms[rules.select(count)] ?? forms.other
}
