const codes =
  'ar bn cs da de el es fa fi fr he hi hu id it ja ko ms nl no pl pt pt-BR ro ru sv sw th tr uk ur vi zh-Hans zh-Hant'

const names = new Intl.DisplayNames('en', { type: 'language' })
export const nameOf = (code: string): string => names.of(code) ?? code

/** The languages that captions can be had in, by their names. */
export const languages: readonly string[] = codes
  .split(' ')
  .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
