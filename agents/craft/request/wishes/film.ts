import type { Ask } from '#film/proposal/ask.ts'
import { askWhich } from '../asking.ts'
import type { Wish } from '../given.ts'
import { foundIn, takingAway } from '../words.ts'

// What is said of the whole film: its name, look, genre, format, captions; and taking back.

const steps =
  /^put (?!it\b|that\b|this\b)|\b(?:everything|all|(?:[2-9]|\d\d|several|few) (?:steps?|things?|changes?|edits?|times))\b/

export const undo: Wish = ({ text }) => {
  if (
    /^(?:undo|take (?:that|it|this) back|revert|go back|put (?:it|everything) back|never ?mind(?: that)?|(?:scrap|forget) (?:that|it)|restore (?:that|it)|put .* back (?:the way|how|as|to what)|go back to (?:how|what|the way))\b/.test(
      text,
    )
  )
    return steps.test(text)
      ? {
          cannot:
            'I take back the last thing: say “undo” for each. On the History page any one thing is taken back, or any earlier state restored, in one step.',
        }
      : { command: 'undo' }
  return /^redo\b|^do (?:it|that) again$/.test(text) ? { command: 'redo' } : null
}

const naming =
  /^(?:please )?(?:(?:set|change|make) )?(?:the )?(?:film'?s? )?(?:title|name)(?: of the (?:film|movie))?(?: should be|must be| is| to| be|\s*[:=])*\s+(.+)$|^(?:call|name|rename|title) (?:it|this|the (?:film|movie))(?: to| as)?:? (.+)$/i

const bare = (text: string): string =>
  text
    .trim()
    .replace(/^["“'‘]|["”'’.]+$/g, '')
    .trim()

const titleIsLaid =
  'How a title lies and how long it stands is set on the timeline: choose its clip there, or delete it. I can change what it says.'

export const title: Wish = ({ raw, quotes, text }) => {
  if (/\btitles?(?: cards?)? (?:saying|that says|reading)\b/.test(text))
    return {
      cannot:
        'A title is laid on the timeline: Shift T puts one at the playhead. I can change the name of the film.',
    }
  if (
    /\btitles?(?: cards?)?\b/.test(text) &&
    !/\bend titles?\b/.test(text) &&
    (takingAway.test(text) ||
      /\b(?:no|longer|shorter|earlier|later|slower|faster|bigger|smaller|off)\b/.test(text)) &&
    quotes.length === 0 &&
    !/[:=]/.test(text)
  )
    return { cannot: titleIsLaid }
  const found = naming.exec(raw.trim())
  const named = found?.[1] ?? found?.[2]
  if (named !== undefined) {
    const to = bare(quotes[0] ?? named)
    if (
      /^(?:bigger|larger|smaller|longer|shorter|bolder|red|white|yellow|higher|lower)$/i.test(to) &&
      quotes.length === 0
    )
      return { cannot: titleIsLaid }
    return to === '' ? null : { asks: [{ verb: 'title', title: to }] }
  }
  if (
    !/^(?:change|set|give .*|another|a? ?(?:new|better|different)|i (?:don'?t|do not) like|i hate) ?(?:the |it a? ?|a )?(?:new |better |different )?title$/i.test(
      raw.trim().replace(/[.!?]$/, ''),
    )
  )
    return null
  return { question: { question: 'What should the film be called? Type “title: …”.', choices: [] } }
}

const looks = {
  'film noir|noir': 'noir',
  'painted|painterly|like a painting|oil painting': 'painted',
  'paper|paper cut(?:-?out)?s?|cut-?out|cut paper': 'paper',
} as const
const genres = {
  drama: 'drama',
  comedy: 'comedy',
  'romance|love story': 'romance',
  thriller: 'thriller',
  'horror(?: film)?': 'horror',
  'action(?: film)?': 'action',
  adventure: 'adventure',
  mystery: 'mystery',
  'sci-?fi|science fiction': 'sci-fi',
  fantasy: 'fantasy',
  western: 'western',
  'family film': 'family',
} as const

export const look: Wish = (clause) => {
  const { text, at } = clause
  const wanted = foundIn(looks, text)
  if (wanted !== null && /\b(?:look|style|make|whole|film|turn|in|go|more)\b|^(?:film )?noir$/.test(text)) {
    if (at.scenes.length === 0 && at.shots.length === 0) return { asks: [{ verb: 'look', look: wanted }] }
    return askWhich('A look holds for the whole film. What should I do?', {
      [`The whole film ${wanted}`]: `Make the whole film ${wanted}`,
      'Only this scene darker, with more contrast': clause.raw.replace(
        /\b(?:film )?noir\b|\bpaint(?:ed|erly)\b|\bpaper\b/i,
        'darker and with more contrast',
      ),
    })
  }
  const genre = foundIn(genres, text)
  if (genre === null || !/\b(?:make|turn|as|into|tell|genre|more like)\b/.test(text)) return null
  return { asks: [{ verb: 'genre', genre }] }
}

const formats = {
  'vertical|portrait|9:16|9x16|9 by 16|tiktok|reels?|shorts format|(?:for|fit|on) (?:a |my |the )?phones?':
    '9:16',
  'square|1:1|1x1': '1:1',
  'instagram|4:5': '4:5',
  '16:9|16x9|16 by 9|widescreen|landscape|horizontal': '16:9',
  'cinemascope|scope|anamorphic|2[.:]39(?::1)?|letterbox(?:ed)?|2[.:]35(?::1)?|ultra-?wide': '2.39:1',
} as const

export const format: Wish = ({ text }) => {
  const to = foundIn(formats, text)
  return to === null || /\bshots?\b|\blens\b/.test(text) ? null : { asks: [{ verb: 'format', format: to }] }
}

export const captions: Wish = ({ text }) => {
  if (
    !/\b(?:captions?|subtitles?)\b/.test(text) ||
    /\b(?:translat|in (?:french|german|spanish|italian))/.test(text)
  )
    return null
  if (
    /\b(?:bigger|larger|smaller|size|font|bold|italic|colou?r|yellow|white|red|higher|lower|top|bottom|move|outline)\b/.test(
      text,
    )
  )
    return {
      cannot:
        'How captions look is one for all films, so that they can be read. I can put them into the picture, into files beside it, or leave them out.',
    }
  const ask = (place: Extract<Ask, { verb: 'captions' }>['place']) => ({
    asks: [{ verb: 'captions' as const, place }],
  })
  if (/\b(?:beside|file|separate|srt|outside)\b/.test(text)) return ask('beside')
  if (
    takingAway.test(text) ||
    /\b(?:no|remove|without|hide|off|delete|drop|lose|get rid of|go away|gone|disappear)\b/.test(text)
  )
    return ask('none')
  if (/\b(?:on|in(?:to)?|show|add|burn|burnt|burned|with|want|bring|give)\b/.test(text)) return ask('burnt')
  return askWhich('Where should captions be?', {
    'In the picture': 'Show captions',
    'In files beside it': 'Captions in a file beside it',
    Nowhere: 'No captions',
  })
}
