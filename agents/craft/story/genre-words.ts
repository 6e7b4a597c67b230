import type { Genre } from '#film/brief.ts'
import type { VideoType } from '#film/direction.ts'

/** Words that pull an idea towards a genre, with how hard. */
export const genreWords: Record<Genre, [RegExp, number][]> = {
  drama: [
    [
      /\b(?:brother|sister|father|mother|son|daughter|estranged|grief|dying|last|lost|widow|drowned|husband|wife|returns|illness|cancer|hearing|goodbye|forgiv\w*|funeral|poverty|war|refugee|retire\w*|memory|message|letter|farmer|lonely|prison|immigrant|soldier)\b/g,
      1.2,
    ],
  ],
  comedy: [
    [
      /\b(?:accidentally|wrong|awkward|clumsy|chaos|swap\w*|pretends?|funny|idiot|mix-up|hilarious|roommates?|in-laws?|toaster|vending machine|goldfish|mondays|who is actually|rival chefs?|chefs|nobody could lie|every time|ridiculous|worst|reluctant|hamster|karaoke|pizza|bake-off|intern)\b/g,
      2.6,
    ],
    [/\b(?:cats?|boss|wedding|office|neighbou?rs?|comedian|clown|chef|critic|lottery)\b/g, 1],
  ],
  romance: [
    [
      /\b(?:love|loves|lovers?|kiss|romance|romantic|falls for|soulmate|blind date|first date|wedding|bride|groom|proposal|proposes|valentine|crush|sweethearts?|heartbroken|marry|marries)\b/g,
      2.6,
    ],
  ],
  thriller: [
    [
      /\b(?:spy|agent|assassin|hitman|kidnapp\w*|hostage|conspiracy|blackmail\w*|hacker|undercover|stalker|witness|double agent|deadline|ransom|bomb|framed|fugitive|heist|rob|robs|bank|corrupt|submarine|terrorist|wiretap|mole|embassy)\b/g,
      2.3,
    ],
  ],
  horror: [
    [
      /\b(?:ghosts?|haunted|haunts|demon|possessed|vampires?|werewol\w+|zombies?|curse[ds]?|scream\w*|blood|nightmares?|exorcis\w+|doll|cellar|asylum|cannibal|graveyard|cemetery|seance|creature|evil|slasher|knocking|whispers?|something in the|terror|monster|dark)\b/g,
      2.2,
    ],
  ],
  action: [
    [
      /\b(?:chase|fights?|explosion|battle|mercenar\w+|martial arts|samurai|ninja|soldiers?|commando|race against|racer|car chase|bodyguard|rescue|gladiator|boxer|superhero|escape[sd]?|bandits|warrior|army|showdown|defuse|stunt\w*)\b/g,
      2,
    ],
  ],
  adventure: [
    [
      /\b(?:treasure|map|expedition|quest|explorers?|jungle|voyage|pirates?|lost city|treasure island|mountain|climbs?|journey|sails?|temple|archaeologist|shipwreck|stranded|castaway|survive|raft|desert|balloon|everest)\b/g,
      2,
    ],
  ],
  mystery: [
    [
      /\b(?:detective|murder\w*|investigat\w+|clues?|mystery|mysterious|disappear\w*|vanish\w*|missing|whodunit|inspector|sleuth|suspects?|secret|who stole|stolen painting|private eye|unsolved|cold case)\b/g,
      2.2,
    ],
  ],
  'sci-fi': [
    [
      /\b(?:robots?|androids?|space|spaceship|space station|astronauts?|mars|aliens?|time machine|time travel\w*|future|planet|ai|artificial intelligence|cyborg|clone[ds]?|galaxy|starship|colony|moon|virtual reality|dystopia\w*|gravity|hologram|cosmonaut|orbit|asteroid|last human|parallel|scientist|time loop|mutant)\b/g,
      2.6,
    ],
  ],
  fantasy: [
    [
      /\b(?:dragons?|wizards?|witch\w*|magic\w*|knights?|kingdom|fairy|fairies|elf|elves|spells?|unicorn|mermaid|enchanted|prophecy|sorcer\w+|throne|goblins?|trolls?|death|genie|potion|portal|god|goddess|castle|princess|queen|sword|wish|immortal|giant)\b/g,
      2.3,
    ],
  ],
  western: [
    [
      /\b(?:sheriff|outlaws?|cowboys?|saloon|frontier|ranch\w*|gunslinger|wild west|old west|bounty|stagecoach|horse thief|gunfighter|marshal|prairie|rustlers?|railroad|gold rush|deputy|18[5-9]\d|showdown at)\b/g,
      3,
    ],
  ],
  family: [
    [/\bbefriends?\b/g, 3],
    [
      /\b(?:little boy|little girl|boy|girl|kids?|child|children|puppy|dog|teddy bear|toys?|grandma|grandpa|grandfather|grandmother|imaginary friend|school|christmas|santa|kite|snowman|penguin|birthday|my dog|treehouse|bees?|how)\b/g,
      1.7,
    ],
  ],
}

export const typeWords: [VideoType, RegExp][] = [
  ['trailer', /\b(?:trailer|teaser)\b/i],
  ['explainer', /^(?:how|why)\b|\b(?:explainer|tutorial|explained|how to)\b/i],
  ['ad', /\b(?:advert\w*|commercial|ad for|promo|product)\b/i],
  ['documentary', /\b(?:documentary|true story of|portrait of)\b/i],
  ['music-video', /\bmusic video\b/i],
  ['social', /\b(?:tiktok|reel|vlog|social)\b/i],
]

export const tones: Record<Genre, string[]> = {
  drama: ['tender', 'restrained', 'honest'],
  comedy: ['dry', 'warm', 'quick'],
  romance: ['warm', 'shy', 'hopeful'],
  thriller: ['tense', 'cold', 'watchful'],
  horror: ['dread', 'quiet', 'uncanny'],
  action: ['urgent', 'physical', 'wry'],
  adventure: ['bright', 'daring', 'wide'],
  mystery: ['patient', 'shadowed', 'precise'],
  'sci-fi': ['cool', 'curious', 'uneasy'],
  fantasy: ['wondering', 'grave', 'old'],
  western: ['dry', 'slow', 'laconic'],
  family: ['playful', 'gentle', 'brave'],
}

/** Average shot length in seconds (CRAFT, "Cut"). */
export const shotSeconds: Record<Genre, number> = {
  drama: 5.5,
  comedy: 4.5,
  romance: 5.5,
  thriller: 4,
  horror: 6,
  action: 2.8,
  adventure: 4,
  mystery: 5,
  'sci-fi': 5,
  fantasy: 5,
  western: 5,
  family: 4.5,
}

export const audiences: Partial<Record<Genre, string>> = {
  family: 'everyone, children first',
  horror: 'adults and older teenagers',
  thriller: 'adults and older teenagers',
}

/** What a crew would say to each other to mean the look. */
export const references: Record<Genre, string[]> = {
  drama: ['kitchen-sink realism, lit by windows', 'long two-shots'],
  comedy: ['deadpan frames, straight on', 'the pause before the answer'],
  romance: ['backlit evenings', 'hands before faces'],
  thriller: ['film noir, hard side light', 'long lenses across a street'],
  horror: ['ghost stories by one lamp', 'empty corners held too long'],
  action: ['clear geography, short cuts', 'low angles and dust'],
  adventure: ['matinee serials', 'small figures in big country'],
  mystery: ['drawing-room whodunits', 'objects in close-up'],
  'sci-fi': ['quiet space films', 'practical lamps in cold rooms'],
  fantasy: ['storybook plates', 'candle and mist'],
  western: ['wide plains and close eyes', 'noon shadows'],
  family: ['picture books', 'the camera at the height of a child'],
}
