/** Writing systems that belong to one language, or nearly so. */
const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[їєґі]/u, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
]

/** The small words that every text of a language is full of, and few others share. */
const SMALL: Record<string, string> = {
  en: 'the and of to is that it you was for on are with his they this have from not what we your can there be my don’t i’m it’s',
  fr: 'le la les des est une et je tu vous nous pas que qui dans il elle ne pour avec mais c’est sur ça mon ma ce du au suis',
  de: 'der die das und ist nicht ich du sie wir ein eine es zu mit den dem auf für wie aber was hat von mein dass auch',
  es: 'el la los las de que y es en un una no por con para está lo se mi tu pero qué su del yo te como más muy',
  it: 'il la di che è e un una non per con sono mi ti lo gli della nel ma ho hai questo come cosa più io anche',
  pt: 'o a os as de que e é um uma não em para com por do da você eu meu mas se está isso muito como mais foi',
  nl: 'de het een en is niet van ik je dat in op zijn wat we met voor hij ze er maar mijn ook naar heb',
  sv: 'och det att är jag inte du en som på vi har för med den han hon men vad ett till så min kan',
  pl: 'nie to jest się i w na że co ja ty jak z do za mnie tak ale czy po już był mam',
}
const tables = Object.entries(SMALL).map(([language, words]) => ({
  language,
  words: new Set(words.split(' ')),
}))

/** The language of a text as a BCP 47 tag. What is too short to tell is English, which the embedded voices speak. */
export const languageOf = (text: string): string => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const [script, language] of SCRIPTS) {
    const own = text.match(new RegExp(script.source, 'gu'))?.length ?? 0
    if (own > letters * (language === 'ja' || language === 'uk' ? 0.04 : 0.3)) return language
  }
  const words =
    text
      .toLowerCase()
      .replace(/'/g, '’')
      .match(/[\p{L}’]+/gu) ?? []
  const scores = tables.map(({ language, words: small }) => ({
    language,
    hits: words.filter((word) => small.has(word)).length,
  }))
  const english = scores[0]?.hits ?? 0
  const best = scores.reduce((a, b) => (b.hits > a.hits ? b : a))
  return best.hits >= 3 && best.hits > english * 1.5 && best.hits >= words.length * 0.08
    ? best.language
    : 'en'
}
