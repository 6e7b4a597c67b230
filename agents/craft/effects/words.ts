import type { Effect } from '#film/effect.ts'

/** An effect that a text asks for. `where`: on a thing, at who does it, behind the people, over everything. */
export type Wish = {
  kind: Effect['kind']
  where: 'thing' | 'actor' | 'behind' | 'around'
  size: number // metres
  colour: string
  strength: number
  seconds: number | null // null: as long as the shot
  lasts: boolean // stays for the rest of the scene
  things: RegExp | null // the props and pieces it belongs to
  words: string // what was read
}

type Rule = Omit<Wish, 'words'> & { says: RegExp; but: RegExp | null }

const rule = (
  kind: Effect['kind'],
  says: RegExp,
  but: RegExp | null,
  look: Partial<Omit<Rule, 'kind' | 'says' | 'but'>>,
): Rule => ({
  ...{ kind, says, but, where: 'behind', size: 1, colour: '#ffffff', strength: 0.8 },
  ...{ seconds: null, lasts: false, things: null },
  ...look,
})

const HEARTHS = /fire|hearth|camp|range|stove|brazier|forge|furnace|torch|pyre/
const SAID = String.raw`(?:no|not|never|without|unlit|dead|imagin\w+|dream(?:s|ed)? of|remembers?|cold)\s+(?:a\s+|the\s+|any\s+)?`
const denied = (thing: string) =>
  new RegExp(
    `\\b${SAID}(?:${thing})\\b|\\b(?:${thing})s?\\s+(?:is |are |has |have |goes |went )?(?:out|dead|died|gone|cold|unlit)\\b`,
    'i',
  )

/** In the order of weight: what hides the rest comes first. `but` takes back what only sounds like it. */
const RULES: readonly Rule[] = [
  rule(
    'explosion',
    /\bexplo(?:de|sion)\w*|\bexploding\b|\bblows? up\b|\bblew up\b|\bdetonat\w+|\bburst(?:s)? into flames\b/i,
    /explo\w+ (?:with|into|in) (?:laugh|ang|tear|applause|rage|joy|song|colou?r)\w*|blows? up (?:at|a |the |his |her |another )?balloon|blows? up at|population explosion|about to explode/i,
    { size: 1.8, colour: '#ff8a2a', strength: 1, seconds: 3.2 },
  ),
  rule(
    'sparks',
    /\b(?:fires|fired|shoots)\b (?:at|into|again|twice|back|wildly|(?:a|the|his|her|its|their) (?:\w+ )?(?:gun|pistol|revolver|rifle|musket|weapon|shot|blaster|cannon))\b|\bpulls the trigger\b|\bgunshot\b|\bmuzzle flash/i,
    /\b(?:photo|film|movie|picture|glance|look|scene|question|basket|hoop|goal)|(?:is|was|gets?|got|been|you're) fired\b|fires? (?:him|her|them|everyone|the (?:cook|clerk|man|maid|nanny))|\bfires? (?:burn|crackl|glow|die|rage)|shoots? (?:up|a look)|\bthe fires?\b/i,
    {
      where: 'thing',
      size: 0.28,
      colour: '#ffd27a',
      strength: 1,
      seconds: 0.45,
      things: /gun|pistol|rifle|revolver/,
    },
  ),
  rule(
    'sparks',
    /\bspark(?:s|ing)?\b(?! of| between)|\bweld(?:s|ing|er)?\b|\bshort[- ]circuits?\b|\bangle grinder\b|\b(?:swords?|blades?) (?:clash|ring|meet)\w*/i,
    /sparks? (?:joy|hope|an idea|interest|fly between|a (?:debate|row))|bright spark|sparkl/i,
    { where: 'actor', size: 0.5, colour: '#ffb860', strength: 0.8, seconds: 1.6 },
  ),
  rule(
    'fire',
    /\b(?:camp|bon)fires?\b|\bfireplace\b(?=.*\b(?:burn|crackl|lit|glow|roar|warm|flicker)\w*)|\bflames?\b|\b(?:is|are) (?:on fire|burning|ablaze|alight)\b|\bablaze\b|\b(?:fire|hearth|blaze|torch(?:es)?)\s+(?:\w+\s+){0,2}(?:burn|crackl|roar|rage|flicker|glow|blaze|spread|leap|dance)\w*|\b(?:lights?|lit|feeds?|stokes?|pokes?|kindles?|by|beside|round|around|before|into) (?:a |the |her |his |their )?(?:small |big |low |open |roaring |warm )?(?:fire|hearth|torch)\b|\bburning (?:house|torch|car|building|ship|wreck|barn|letter)/i,
    new RegExp(
      `${denied('fire|flames?|campfire|bonfire|torch|hearth').source}|fire (?:escape|alarm|station|engine|truck|fighter|exit|door|drill|extinguisher|department)|old flame|flames? of (?:love|hope|passion)|burn(?:s|ing) with|put(?:s)? out the fire|friendly fire|under fire|fire a(?:t|way)`,
      'i',
    ),
    { where: 'thing', size: 0.8, colour: '#ff8a2a', strength: 0.9, lasts: true, things: HEARTHS },
  ),
  rule(
    'fire',
    /\bcandle(?:s|light)?\b|\bstrikes? a match\b|\bmatch flares\b|\b(?:lighter|match) (?:flicks|flames?|burns)/i,
    new RegExp(
      `${denied('candles?').source}|(?:blows?|puffs?|snuffs?|pinches) (?:out )?(?:the |a |her |his |all the )?candle|candle (?:shop|maker|stick)|holds? a candle to|unlit candle`,
      'i',
    ),
    {
      where: 'thing',
      size: 0.075,
      colour: '#ffc060',
      strength: 0.9,
      lasts: true,
      things: /candle|match|lantern/,
    },
  ),
  rule(
    'smoke',
    /\bsmoke\b|\bsmoking (?:ruin|chimney|engine|wreck|gun barrel|crater|hole|toaster|robot|machine)\w*|\b(?:chimney|engine|wreck|toaster|machine|bonnet|hood) smokes\b|\bsmoulder\w*|\bsmolder\w*/i,
    /smoke (?:alarm|detector|signal|screen)|no smoke|\bto smoke\b|goes? for a smoke|quit smoking|holy smoke|up in smoke|blow(?:s|ing)? smoke/i,
    {
      where: 'thing',
      size: 0.7,
      colour: '#6a6662',
      strength: 0.8,
      lasts: true,
      things: /chimney|engine|stove|fire|car|toaster|robot|wreck/,
    },
  ),
  rule(
    'steam',
    /\bsteam(?:s|ing|y)?\b|\bkettle (?:boils|whistles|sings|is on)\b|\bboils? (?:over|the kettle)\b|\bboiling\b|\bbreath (?:fogs|clouds|smokes|hangs|mists)\b|\b(?:hot|fresh) (?:tea|coffee|soup|cocoa|chocolate|bread|pie)\b/i,
    /let(?:s|ting)? off steam|out of steam|pick(?:s|ing)? up steam|steam(?:ship|boat|roller)|full steam|boiling (?:mad|with)|steamy (?:novel|romance)/i,
    {
      where: 'thing',
      size: 0.3,
      colour: '#f2f0ec',
      strength: 0.8,
      things: /kettle|cup|mug|pot|tea|coffee|soup|bowl|pan|stove|cauldron/,
    },
  ),
  rule(
    'splash',
    /\bsplash(?:es|ed|ing)?\b|\bplunges? into\b|\bdives? (?:in|into) (?:the )?(?:water|lake|sea|river|pool)?\b|\b(?:jumps?|falls?|leaps?) into the (?:water|lake|river|sea|pool|pond|harbou?r|canal)\b|\bwaves? (?:break|crash)\w*|\bskips? (?:a )?stones?\b/i,
    /splash(?:es)? (?:of (?:colou?r|paint|milk|red)|out on|page)|dives? into (?:the )?(?:work|book|question|crowd|bed|detail)|plunges? into (?:dark|despair|debt|silence|grief|thought)/i,
    { where: 'actor', size: 0.7, colour: '#d9ecf4', strength: 0.9, seconds: 2 },
  ),
  rule(
    'dust',
    /\b(?:cloud|clouds|plume|veil|puff) of dust\b|\bdust (?:rises|falls|swirls|flies|billows|hangs|drifts|settles|motes)\b|\bdust motes\b|\bkicks? up dust\b|\bcollaps(?:es|ing)\b|\bcrumbl(?:es|ing)\b|\bcaves? in\b|\bskids? to a (?:halt|stop)\b/i,
    /collaps\w+ (?:into|in) (?:tears|laughter|her|his|a chair|the chair|bed|sobs)|(?:she|he|they) collaps|crumbl\w+ (?:under|inside|biscuit|bread)|dust(?:s|ed|ing)? (?:off|the)|fairy dust|gold dust/i,
    { where: 'behind', size: 1.2, colour: '#b8a184', strength: 0.8, seconds: 2.4 },
  ),
  rule(
    'embers',
    /\bembers?\b|\bglowing (?:coals?|ash(?:es)?)\b|\bcinders?\b|\bash(?:es)? (?:drift|float|rise|swirl|fall)\w*/i,
    /embers? of (?:hope|love|the (?:day|war))|cinderella/i,
    { where: 'thing', size: 0.7, colour: '#ff7a30', strength: 0.8, lasts: true, things: HEARTHS },
  ),
  rule(
    'magic',
    /\b(?:casts?|weaves?|works?|speaks?) (?:a |the |her |his |an? \w+ )?(?:spell|charm|curse|enchantment)\b|\bmagic(?:al)? (?:light|dust|sparks?|swirl|glow|energy|portal|circle|shimmer)\w*|\b(?:waves?|raises?|lifts?|points?|flicks?) (?:a |the |her |his )?wand\b|\benchanted\b|\bconjur(?:es|ing)\b|\b(?:fairy|pixie|star) ?dust\b|\bmagic (?:flows|pours|glows|spills|fills|works)\b|\bturns? (?:him|her|it|them|the \w+) into a (?:frog|toad|mouse|swan|prince|stone)\b|\bportal (?:opens|glows|swirls)\b/i,
    /magic (?:trick|word|show|wand shop|marker)|like magic|as if by magic|no magic|enchanted to meet|disenchant/i,
    { where: 'actor', size: 1, colour: '#9a7aff', strength: 0.9, seconds: 3.5 },
  ),
  rule(
    'hologram',
    /\bholo(?:gram|graphic|grams)\b/i,
    /no hologram|hologram (?:is |goes |has gone )?(?:off|dark|dies|gone|out)/i,
    { where: 'behind', size: 1.7, colour: '#4ad0ff', strength: 0.85 },
  ),
  rule(
    'lightning',
    /\b(?:lightning|thunderbolt)\b/i,
    /lightning (?:fast|quick|speed|bug|reflex\w*|rod)|like lightning|greased lightning|quick as lightning/i,
    { where: 'behind', size: 9, colour: '#cfd8ff', strength: 0.9 },
  ),
  rule(
    'confetti',
    /\bconfetti\b|\bticker[- ]?tape\b|\bstreamers (?:fall|fly|rain|burst)\w*|\brice is thrown\b/i,
    null,
    { where: 'around', size: 1.8, colour: '#e8c23a', strength: 0.9 },
  ),
  rule(
    'leaves',
    /\b(?:dead|dry|autumn|fallen|falling|blown|golden|red|yellow|brown) leaves\b|\bleaves (?:fall|drift|blow|swirl|whirl|scatter|skitter|rustle|tumble|spin|dance)\w*\b|\b(?:petals|blossoms?) (?:fall|drift|blow|swirl|rain)\w*/i,
    /leaves (?:falling|fall) (?:asleep|behind)|turns over a new leaf|tea leaves/i,
    { where: 'around', size: 2.6, colour: '#b86a2a', strength: 0.7, lasts: true },
  ),
  rule(
    'fog',
    /\b(?:fog|mist) (?:rolls|drifts|creeps|hangs|lies|thickens|swirls|closes|covers|rises|clings|lifts)\b|\b(?:thick|low|cold|morning|sea|heavy|white|grey) (?:fog|mist)\b|\b(?:through|into|out of|in) (?:the )?(?:fog|mist)\b/i,
    /fog (?:of (?:war|sleep|memory)|lamp)|foghorn|brain fog|eyes mist/i,
    { where: 'around', size: 3.4, colour: '#dde4e8', strength: 0.8, lasts: true },
  ),
  rule(
    'glow',
    /\bglow(?:s|ing|ed)?\b|\bpuls(?:es|ing) with (?:a )?(?:\w+ )?light\b|\bshines from within\b|\bradiates? (?:a )?(?:\w+ )?light\b|\bluminous\b/i,
    /glow(?:s|ing)? (?:with (?:pride|health|joy|happiness)|review|embers?|coals?|ash)|glow ?worm|(?:she|he|they) glows?\b|afterglow/i,
    { where: 'thing', size: 0.5, colour: '#ffd88a', strength: 0.8, things: /./ },
  ),
]

const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/\bblue\b|\bazure\b/i, '#5aa8ff'],
  [/\bgreen\b|\bemerald\b/i, '#5ae07a'],
  [/\bpurple\b|\bviolet\b/i, '#a06aff'],
  [/\bred\b|\bcrimson\b/i, '#ff5a4a'],
  [/\bgold(?:en)?\b|\byellow\b|\bamber\b/i, '#ffd05a'],
  [/\bwhite\b|\bsilver\b/i, '#f4f6ff'],
  [/\bpink\b|\brose\b/i, '#ff8ac0'],
]
/** Only light of its own takes the colour that is named; soot and fog keep theirs. */
const COLOURED = new Set<Effect['kind']>(['magic', 'glow', 'hologram', 'fire', 'sparks', 'lightning'])

/** What one sentence wants to be seen, each kind once. */
export const wishesOf = (text: string): Wish[] => {
  const found: Wish[] = []
  for (const { says, but, ...wish } of RULES) {
    const match = says.exec(text)
    if (!match || but?.test(text) || found.some(({ kind }) => kind === wish.kind)) continue
    const near = text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 24)
    const named = COLOURED.has(wish.kind) ? COLOURS.find(([word]) => word.test(near))?.[1] : undefined
    found.push({ ...wish, colour: named ?? wish.colour, words: match[0].trim() })
  }
  return found
}
