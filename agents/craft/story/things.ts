/** What can be done with a thing depends on what it is: how it turns up, is handled, talked about, left behind. */
export type ThingClass =
  | 'document'
  | 'container'
  | 'instrument'
  | 'machine'
  | 'weapon'
  | 'food'
  | 'jewel'
  | 'key'
  | 'book'
  | 'picture'
  | 'clothing'
  | 'plant'
  | 'voice'
  | 'vehicle'
  | 'light'
  | 'clock'
  | 'toy'
  | 'money'
  | 'substance'
  | 'building'
  | 'sky'
  | 'idea'
  | 'object'

export type ThingCraft = {
  match: string[] // words for it, or WordNet's words for what it is
  find: string[]
  handle: string[]
  talk: string[] // lines about it
  end: string[] // the last picture of it
  meanings: [string, string, string]
}

const craft = (
  match: string,
  find: string[],
  handle: string[],
  talk: string[],
  end: string[],
  meanings: [string, string, string],
): ThingCraft => ({ match: match.split(', '), find, handle, talk, end, meanings })

export const things: Record<ThingClass, ThingCraft> = {
  document: craft(
    'letter, note, postcard, telegram, envelope, will, contract, diary entry, map, treasure map, recipe, message, ticket, certificate, manuscript, document, list, scroll, missive, written document, postcard, blueprint, script, photograph album, invitation, test, receipt, writing',
    [
      'Between two boards, folded small: {T.a}.',
      '{S.name} picks up {T.a} from the floor. The fold has gone soft with handling.',
    ],
    [
      '{S} unfolds {T} and reads with a finger under every word.',
      '{S} holds {T} up to the light.',
      '{S} reads {T} again, lips moving.',
    ],
    [
      'The ink has run, but not the name.',
      'Somebody pressed hard. Look. You can read it from the back.',
      'It is my handwriting. I never wrote it.',
    ],
    [
      '{S} folds {T} along the old crease, and puts {T.it} where {S.his} heart is.',
      'On the table {T.the} {T.lies} open, held down by a cup.',
    ],
    ['a question', 'a debt', 'an answer'],
  ),
  container: craft(
    'bottle, box, suitcase, trunk, chest, bag, jar, briefcase, coffin, urn, music box, backpack, package, parcel, crate, safe, barrel, basket, can, jug, lunchbox, purse, wallet, vase, cup, vessel, container, case',
    [
      '{T.A} knocks against a stone. Again. Again. As if asking to be let in.',
      '{S.name} picks up {T.a} and tilts it. Something inside slides.',
    ],
    [
      '{S} turns {T} over in both hands.',
      '{S} holds {T} up against the sky.',
      '{S} sets {T} down as if it could hear.',
    ],
    [
      'It has come a long way to be opened.',
      'Something is in there. I can hear it trying not to move.',
      'It was sealed by someone who meant it.',
    ],
    [
      '{T.The} {T.stands} on the sill now, empty, full of evening.',
      '{S} fills {T} with one small thing of {S.his} own, and closes {T.it}.',
    ],
    ["a stranger's burden", 'the past come back', 'a thing with room in it'],
  ),
  instrument: craft(
    'violin, piano, guitar, cello, trumpet, drum, flute, accordion, harmonica, fiddle, saxophone, harp, organ, bell, musical instrument, song, melody, lullaby, tune, symphony, music, record, gramophone',
    [
      'Under a sheet: {T.a}. A string hums as the sheet comes off.',
      'From the next room, three notes on {T.a}. Then none.',
    ],
    [
      '{S} touches {T} with one finger. The note hangs.',
      '{S} leans an ear against {T}.',
      '{S} almost plays. {S.He} lowers {S.his} hands.',
    ],
    [
      'It only sounds right when nobody is listening.',
      'It is out of tune in the exact place I am.',
      'You can hear where it was mended.',
    ],
    [
      '{T.The} {T.goes} on humming after {S.his} hand has left {T.it}.',
      '{S} gives {T} to the next pair of hands.',
    ],
    ['a silence', 'a voice', 'a song that is shared'],
  ),
  machine: craft(
    'machine, radio, computer, phone, telephone, engine, camera, robot, typewriter, vending machine, television, device, time machine, printer, generator, satellite, telescope, drone, toaster, refrigerator, washing machine, app, algorithm, software, computer program, switch, mechanism, apparatus, game, video game, console, elevator, jukebox, smartphone, tape recorder, tape',
    [
      'In the corner {T.a} switches itself on. One small light.',
      '{S.name} pulls the cover off {T.a}. It clears its throat.',
    ],
    [
      '{S} presses the one button nobody has labelled.',
      '{S} leans close to {T} and listens to it think.',
      '{S} wipes the dust from {T} with a sleeve.',
    ],
    [
      'It does exactly what it is told. That is the trouble.',
      'It was not plugged in.',
      'Somebody built this with love. Look at the screws.',
    ],
    [
      'One light on {T.the} blinks on, by itself, as if answering.',
      '{S} switches {T} off, gently, like closing an eye.',
    ],
    ['a puzzle', 'a temptation', 'a companion'],
  ),
  weapon: craft(
    'gun, sword, knife, rifle, dagger, axe, bow, pistol, revolver, bomb, spear, shield, weapon, arrow, blade, crossbow, hammer, cannon, whip, missile',
    [
      'Wrapped in a shirt at the bottom of the drawer: {T.a}.',
      '{T.A} lies where nobody would leave one by accident.',
    ],
    [
      '{S} lifts {T} and feels how well it fits.',
      '{S} lays {T} on the table, handle outward.',
      '{S} wipes {T} clean. It does not look cleaner.',
    ],
    [
      'It is lighter than what it does.',
      'It has never been used. I would know.',
      'Put it down. It listens to whoever holds it.',
    ],
    [
      '{S} drops {T} into deep water and does not watch it sink.',
      '{T.The} {T.hangs} on the wall, with a coat over {T.it}.',
    ],
    ['a threat', 'a choice', 'a thing laid down'],
  ),
  food: craft(
    'bread, cake, soup, recipe, apple, pie, tomato, honey, chocolate, cookie, sandwich, dish, meal, wine, coffee, tea, cheese, noodle, ramen, pizza, fruit, vegetable, candy, egg, banquet, dinner, feast, ice cream, pancake, dumpling, stew, sourdough, sourdough starter, baguette, croissant, burger, taco, pasta, food, beverage, drink',
    [
      'On a clean plate, in the middle of everything: {T.a}.',
      "{S.name} uncovers {T.a}. Steam, and a smell like somebody's childhood.",
    ],
    [
      '{S} breaks off a corner, tastes, and stops chewing.',
      '{S} carries {T} in both hands like something asleep.',
      '{S} smells {T} with closed eyes.',
    ],
    [
      'It tastes of a kitchen I have not stood in for years.',
      'There is something in it. Not salt. Patience.',
      'You do not eat it. You remember it.',
    ],
    [
      'One plate, two forks. {T.The} {T.is} nearly gone.',
      '{S} sets the last of {T} in front of the empty chair.',
    ],
    ['a need', 'a test', 'a gift'],
  ),
  jewel: craft(
    'key, ring, necklace, diamond, crown, jewel, gem, locket, pearl, medal, watch, pocket watch, coin, treasure, gold, gemstone, brooch, bracelet, ruby, emerald, jewelry, trophy, amulet, statue, idol, relic, crystal, talisman, wedding ring, glowing stone, painting frame, grail, fossil, tooth',
    [
      'Something glints: {T.a}, small enough to close a hand over.',
      '{S.name} picks {T.a} out of the dust and rubs it with a thumb.',
    ],
    [
      '{S} closes {S.his} fist round {T}.',
      '{S} turns {T} until it catches the light.',
      '{S} slides {T} across the table with one finger.',
    ],
    [
      'It is worth more than this street. It bought nobody anything.',
      'There is a date on the inside. Look.',
      'It was warm before I touched it.',
    ],
    [
      '{S} opens {S.his} hand. {T.The} {T.is} gone, and {S.he} is smiling.',
      '{T.The} {T.catches} the last light, then {T.gives} it back.',
    ],
    ['a prize', 'a weight', 'a promise kept'],
  ),
  key: craft(
    'door, lock, gate, portal, trapdoor, secret door, padlock, doorway, window, wardrobe, passage, secret room, hatch',
    [
      'Behind the paper, the outline of something that was never on any plan: {T.a}.',
      '{S.name} finds {T.a} where yesterday there was nothing at all.',
    ],
    [
      '{S} lays a palm flat on {T}. {S.He} listens.',
      '{S} tries {T} once, softly.',
      '{S} reaches for {T} and stops an inch short.',
    ],
    [
      'It only opens from the side you are not on.',
      'Whoever shut it was on the inside.',
      'It was never locked. We were only polite.',
    ],
    [
      '{T.The} {T.stands} open. Light falls through {T.it} the other way.',
      '{S} leaves {T} open behind {S.him}.',
    ],
    ['a secret', 'a danger', 'a way home'],
  ),
  book: craft(
    'book, diary, journal, novel, notebook, spell book, bible, dictionary, manual, comic book, encyclopedia, logbook, album, story, poem, library book, play, dream journal, publication, cookbook',
    [
      'One spine on the shelf has no dust: {T.a}.',
      '{T.A} falls open by itself, at a page that somebody has read too often.',
    ],
    [
      '{S} opens {T} near the end.',
      '{S} runs a thumb down a margin full of pencil.',
      '{S} shuts {T} on one finger to keep the place.',
    ],
    [
      'There are notes in the margin. Whoever it was argues well.',
      'The last page is cut out. With care.',
      'It is about us. It is about Tuesday.',
    ],
    [
      'On the last page of {T.the}, in {S.his} own hand, one new line.',
      '{S} slides {T} back on the shelf, spine outward.',
    ],
    ["other people's words", 'a warning', "a page of one's own"],
  ),
  picture: craft(
    'photograph, photo, painting, portrait, picture, mural, drawing, mirror, film, poster, sketch, tattoo, canvas, statue of a saint, sculpture, graffiti, video, movie, masterpiece, selfie, mask',
    [
      'Face to the wall, wrapped in newspaper: {T.a}.',
      '{S.name} turns {T.a} over. {S.He} sits down without meaning to.',
    ],
    [
      "{S} holds {T} at arm's length, then close.",
      '{S} covers half of {T} with a hand and studies the rest.',
      '{S} props {T} against the lamp and steps back.',
    ],
    [
      'Look at the hands. Everybody looks at the face.',
      'I am in it. I was not born.',
      'Whoever made it loved somebody just outside the frame.',
    ],
    [
      '{T.The} {T.hangs} in the light now. It hides nothing.',
      'In {T.the}, where there was a gap, there is room for one more.',
    ],
    ['a face one avoids', 'a proof', 'a likeness'],
  ),
  clothing: craft(
    'dress, coat, shoe, shoes, hat, glove, scarf, uniform, suit, jacket, wedding dress, boot, ribbon, cape, red dress, costume, clothing, garment, umbrella, sweater, sock, socks, ruby slippers, glasses, cloak, sweater, quilt, blanket',
    ['On a hook that has been empty for years: {T.a}.', '{S.name} lifts {T.a} out of tissue paper.'],
    [
      '{S} holds {T} against {S.his} body and looks down.',
      '{S} finds something in the lining of {T}.',
      '{S} smooths {T} with the flat of a hand.',
    ],
    [
      "It still smells of somebody's winter.",
      'It was made for a person who stood up straight.',
      'There is a name sewn inside. It has been unpicked.',
    ],
    ['{T.The} {T.hangs} by the door again, still warm.', '{S} walks out wearing {T}, and it fits.'],
    ["someone else's skin", 'a disguise', "one's own"],
  ),
  plant: craft(
    'flower, tree, rose, seed, plant, orchid, garden, sunflower, weed, bonsai, cactus, oak, forest tree, bouquet, mushroom, vine, seeds, apple tree, herb',
    ['Between two stones, where nothing grows: {T.a}.', '{S.name} kneels. {T.A}, no higher than a hand.'],
    [
      '{S} waters {T} from {S.his} own cup.',
      '{S} kneels beside {T} and clears the ground with two fingers.',
      '{S} turns {T} a little towards the light.',
    ],
    [
      'It is not dead. It is deciding.',
      'You cannot hurry it. Believe me, I have begged.',
      'It was never planted. It just insisted.',
    ],
    [
      '{T.The} {T.stands} a hand taller, and {T.has} opened.',
      '{S} presses earth down round {T} and leaves it to the rain.',
    ],
    ['a small hope', 'a burden of care', 'something that outlives us'],
  ),
  voice: craft(
    'voice, signal, song from the sea, phone call, broadcast, voicemail, radio signal, transmission, sound, whisper, message from the future, scream, answer, secret, rumor, rumour, word, language, call, dream, prophecy, memory, code, password, sos, distress call, distress signal, email, text message',
    ['Out of nothing, very faint: {T.a}.', '{S.name} stops. {T.A}. There. Under every other sound.'],
    [
      '{S} stands very still and listens.',
      '{S} looks for where {T} could be coming from.',
      '{S} covers {S.his} ears. It makes no difference.',
    ],
    ['It knew my name. It said it kindly.', 'I heard it before it happened.', 'Say nothing. It is shy.'],
    ['Silence. Then, from very far, {T.the} again. {S} smiles.', '{S} opens the window and lets {T} out.'],
    ['a disturbance', 'a summons', 'an answer'],
  ),
  vehicle: craft(
    'car, ship, boat, train, spaceship, bicycle, bike, truck, plane, balloon, motorcycle, submarine, rocket, carriage, raft, wagon, ufo, taxi, bus, craft, vehicle, horse-drawn carriage, skateboard, airplane, tractor',
    [
      'Under a tarpaulin: {T.a}. One lamp is cracked.',
      '{T.A} stands where nobody parks. The engine is warm.',
    ],
    [
      '{S} pats {T} as one pats a horse.',
      '{S} climbs in. The seat remembers somebody taller.',
      '{S} listens to {T} tick as it cools.',
    ],
    [
      'She pulls to the left. So do I.',
      'It has one more trip in it. I have no more than that myself.',
      'It was built to leave. Nobody asked it to come back.',
    ],
    [
      '{T.The} {T.grows} small on the long road, one light on.',
      '{S} leaves the keys in {T}. Somebody will need them.',
    ],
    ['a way out', 'a trap', 'a way back'],
  ),
  light: craft(
    'lamp, lantern, candle, light, beacon, torch, match, fire, star, firefly, sun, flame, lightbulb, moonlight, aurora, fireworks, spark',
    ['Far off, where there should be none: {T.a}.', '{S.name} shields {T.a} with one hand.'],
    [
      '{S} lifts {T} a little higher.',
      '{S} cups both hands round {T}.',
      '{S} watches {T} until {S.his} eyes water.',
    ],
    [
      'It is not for seeing by. It is for being seen.',
      'It went out twice. I did not light it again.',
      'You notice the dark more, with one of those.',
    ],
    [
      '{T.The} {T.burns} in the window, for whoever comes next.',
      '{S} blows once. Dark. Then, across the way, another one is lit.',
    ],
    ['a duty', 'a warning', 'a welcome'],
  ),
  clock: craft(
    'clock, hourglass, timepiece, stopwatch, metronome, calendar, alarm clock, grandfather clock, sundial, time loop, time',
    ['{T.A} stops. It has never stopped.', 'Among a hundred others, {T.a} runs backwards.'],
    ['{S} taps {T}. It starts, ashamed.', '{S} sets {T} by nothing, by guess.', '{S} turns {T} to the wall.'],
    [
      'It is never wrong. It is only early.',
      'It stopped the minute you left.',
      'You cannot wind it back. I broke a key trying.',
    ],
    ['{T.The} {T.ticks} on. For once nobody counts.', '{S} leaves {T} unwound, on purpose.'],
    ['a limit', 'an enemy', 'a gift of hours'],
  ),
  toy: craft(
    'toy, doll, teddy bear, kite, puppet, snow globe, paper boat, paper airplane, balloon animal, ball, chess set, puzzle, toy soldier, marionette, dollhouse, paper plane, marble, yo-yo, swing, plush, lego, ball gown doll, paper crane, plaything',
    ['Under the bed, on its back, patient: {T.a}.', "{T.A} rolls out from nowhere, against {S.name}'s foot."],
    [
      '{S} sits {T} upright and straightens it.',
      '{S} winds {T} and lets it go. It makes four steps.',
      '{S} hides {T} behind {S.his} back.',
    ],
    [
      'It has one eye. It sees more than you.',
      'I told it everything. It kept every word.',
      'It is not a toy. It is a witness.',
    ],
    ['{T.The} {T.sits} in a new pair of hands.', '{S} leaves {T} on the step, facing the road.'],
    ['a childhood', 'a clue', 'a thing passed on'],
  ),
  money: craft(
    'money, lottery ticket, cash, fortune, inheritance, debt, ransom, savings, bill, dollar, check, loot, bank note, lottery',
    ['In a shoe box, under the shoes: {T.a}.', '{S.name} counts twice. {T.A}. It cannot be right.'],
    ['{S} pushes {T} back across the table.', '{S} counts again, slower.', '{S} hides {T} under the bread.'],
    [
      'It is not a lot. It is only more than I ever saw.',
      "It has somebody else's fingerprints all over it.",
      'You can buy a door with that. Not a house.',
    ],
    [
      '{T.The} {T.lies} on the step of somebody who needs it more. A bell rings.',
      '{S} lets {T} go, one leaf at a time, into the wind.',
    ],
    ['a way out', 'a leash', 'the price of something else'],
  ),
  substance: craft(
    'water, medicine, potion, poison, cure, elixir, dust, ash, ashes, blood, ink, paint, snow, rain, serum, antidote, oxygen, salt, formula, drug, pill, vaccine, virus, oil, perfume, soap, sand, ice, glue, gas',
    ['In a glass no bigger than a thumb: {T.a}.', '{S.name} holds a glass tube to the light. In it, {T.a}.'],
    [
      '{S} measures out {T}, drop by drop.',
      '{S} holds up what is left of {T}.',
      '{S} smells {T} and pulls back.',
    ],
    [
      'There is enough for one. There are two of us.',
      'It works. Nobody said on whom.',
      'You would think it would be heavier.',
    ],
    [
      '{S} pours out the last of {T}, and does not look back.',
      'What is left of {T.the} shines on the floor, drying.',
    ],
    ['a remedy', 'a danger', 'a sacrifice'],
  ),
  building: craft(
    'house, bakery, cinema, theater, theatre, bridge, school, church, castle, tower, library, shop, bookstore, bookshop, hotel, restaurant, cafe, circus, orphanage, factory, farm, museum, lighthouse, home, inn, building, structure, sandcastle, treehouse, wall, amusement park, observatory, zoo, ranch, mill, bank',
    ['{T.A}, with one window lit.', '{S.name} looks up at {T.a}. A paper on the door says CLOSED.'],
    [
      '{S} lays a hand on the wall of {T}.',
      '{S} wipes one pane clean and looks in.',
      '{S} walks through {T}, switching on every light.',
    ],
    [
      'Listen. It still breathes when nobody is in it.',
      'They will put a car park here. Cars do not even like parking.',
      'I know which step creaks. Who will know that?',
    ],
    [
      'One window of {T.the} is lit. Then two. Then all.',
      '{S} locks the door of {T} and pushes the key through the slot.',
    ],
    ['a habit', 'a battle', 'a home in the heart'],
  ),
  sky: craft(
    'moon, planet, sun, star, comet, meteor, asteroid, storm, hurricane, tornado, eclipse, earth, mars, galaxy, rainbow, cloud, earthquake, flood, blizzard, tsunami, black hole, wave, celestial body, wind, shadow, fog, volcano, gravity',
    [
      'Through the glass, larger than yesterday: {T.the}.',
      '{S.name} looks up. {T.The}, where there should be nothing.',
    ],
    [
      '{S} points at {T} with an arm that shakes.',
      '{S} looks at {T} until it seems to look back.',
      '{S} turns {S.his} back on {T}.',
    ],
    [
      'It does not even know we are here. That is what frightens me.',
      'It has moved. I have drawn it every night. It has moved.',
      'Some people see a sign. I see a Wednesday.',
    ],
    ['Above everything, {T.the}, and quiet.', '{S} lies down in the grass and watches {T} go by.'],
    ['a wonder', 'a threat', 'a measure of how small we are'],
  ),
  idea: craft(
    'love, revenge, freedom, truth, peace, justice, courage, fear, happiness, emotion, death, magic, power, luck, wish, curse, spell, job, war, competition, contest, wedding, funeral, election, marriage, promise, talent, gift, identity, life, day, night, past, future, childhood, hope',
    [],
    [],
    ['Nobody ever gave me a piece of it I could hold.', 'You talk about it as if it lived next door.'],
    [],
    ['a word', 'a price', 'a thing one does'],
  ),
  object: craft(
    'object, thing',
    ['{S.name} stops. {T.A}, exactly where nobody would leave one.', 'Half hidden, half waiting: {T.a}.'],
    [
      '{S} picks up {T} and weighs it in one hand.',
      '{S} turns {T} round, slowly, and round again.',
      '{S} pushes {T} away, then pulls it back.',
    ],
    [
      'It does not look like much. Neither did I.',
      'Somebody wanted it found.',
      'It has been mended more than once. With love, badly.',
    ],
    [
      '{T.The} {T.stands} in the middle of the table, and nobody needs to say why.',
      '{S} puts {T} down, exactly where it was found.',
    ],
    ['a chance find', 'a burden', 'a thing that stays'],
  ),
}

const byWord = new Map<string, ThingClass>()
for (const [name, each] of Object.entries(things))
  for (const word of each.match) if (!byWord.has(word)) byWord.set(word, name as ThingClass)

export const thingWords = (): Iterable<string> => byWord.keys()

/** The class of a thing by its own words, else by WordNet's words for what it is. */
export const thingClass = (phrase: string, hypernyms: readonly string[]): ThingClass | null => {
  const last = phrase.split(' ').at(-1) ?? phrase
  if (/^(?:paper|toy|plastic) /.test(phrase)) return 'toy'
  return (
    byWord.get(phrase) ??
    byWord.get(last) ??
    hypernyms.map((word) => byWord.get(word)).find((c) => c !== undefined) ??
    null
  )
}
