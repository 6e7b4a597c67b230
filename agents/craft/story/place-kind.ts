import { type Period, type Place, type Season, SetKind } from '#film/scene.ts'

/** What headings call each kind of place. A word may stand under several kinds: the first that suits its side is taken. */
const words: Record<SetKind, { in?: string; out?: string }> = {
  room: {
    in: 'living room, parlour, parlor, sitting room, lounge, drawing room, den, apartment, flat, loft, home, house, penthouse, mansion, villa, suburb, cottage, cabin, log cabin, hut, shack, lodge, bungalow, tenement, boarding house, farm, farmhouse, tent, igloo, treehouse, tree house, lamp room, lantern room, lighthouse, house hall, manor, old house, haunted house, haunted hotel, haunted mansion, caravan park, wizard hut, hideout, safe house, waiting room',
  },
  kitchen: { in: 'kitchen, galley, scullery, pantry, restaurant kitchen, kitchenette, bakehouse, canteen' },
  bedroom: {
    in: 'bedroom, nursery, dorm room, hotel room, motel room, motel, hotel, hostel, bedchamber, attic bedroom, dormitory, dressing room, green room, boudoir, bathroom, chamber, bunk room, bunk, barracks, guest room',
  },
  office: {
    in: 'office, study, workplace, headquarters, newsroom, cubicle, bank, police station, station house, precinct, agency, boardroom, meeting room, conference room, interrogation room, detective office, call center, company, startup, reception, lawyer office, post office, embassy, situation room, war room, interview room',
  },
  classroom: {
    in: 'classroom, school, high school, lecture hall, lecture theatre, university, college, academy, schoolhouse, detention room, boarding school, kindergarten, schoolroom, seminar room',
  },
  hospital: {
    in: 'hospital, clinic, ward, asylum, operating room, operating theatre, nursing home, retirement home, care home, sanatorium, hospice, hospital room, infirmary, sick bay, sickbay, morgue, doctor office, surgery, dentist, emergency room, intensive care, maternity ward, medical bay',
  },
  bar: {
    in: 'bar, pub, tavern, saloon, cafe, café, diner, restaurant, club, nightclub, inn, coffee shop, coffee house, coffeehouse, tea room, teahouse, bistro, dining room, ice cream parlour, speakeasy, casino, karaoke bar, jazz club, cantina, pizzeria',
  },
  shop: {
    in: 'shop, store, bakery, patisserie, bookshop, bookstore, antique shop, pawn shop, pawnshop, grocery, supermarket, toy shop, toyshop, barbershop, barber, hardware store, mall, boutique, record store, gift shop, convenience store, gas station, petrol station, laundromat, launderette, pharmacy, florist, flower shop, apothecary, butcher, tailor, general store, chocolate shop, sweet shop, candy store, cake shop, drugstore, jeweller, salon',
  },
  library: { in: 'library, archive, archives, museum, gallery, art gallery, reading room, records room' },
  workshop: {
    in: 'workshop, garage, shed, factory, forge, smithy, repair shop, clock shop, basement workshop, scrapyard, warehouse, mill, boiler room, factory floor, hangar, boathouse, studio, art studio, atelier, stable, stables, blacksmith, recording studio, radio station, film set, tv studio, greenhouse, engine shed, garden shed, gym, boxing gym, boxing ring, dojo',
  },
  laboratory: {
    in: 'laboratory, lab, research station, research base, arctic base, antarctic station, bunker, control room, vault, power plant, observatory, observatory dome, mission control, server room, clean room, test chamber, data center',
  },
  church: {
    in: 'church, chapel, cathedral, monastery, convent, abbey, synagogue, mosque, shrine, temple, confessional, nave, vestry, sanctuary',
  },
  theatre: {
    in: 'theatre, theater, opera house, opera, concert hall, stage, backstage, cinema, movie theater, auditorium, puppet theatre, broadway, circus, big top, circus ring, carnival, fairground, funfair, rehearsal room, music hall',
  },
  cell: {
    in: 'prison cell, prison, jail, cell, gulag, labour camp, detention, death row, dungeon, holding cell, jail cell, oubliette',
  },
  cellar: {
    in: 'cellar, basement, wine cellar, attic, loft space, barn, storage, storeroom, store room, crypt stairs, garret, catacombs, crypt, mausoleum, hayloft, belfry',
  },
  corridor: {
    in: 'corridor, hallway, stairwell, elevator, lift, passage, passageway, staircase, landing, lobby, foyer, vestibule, stairs, locker room, tunnel, sewer',
  },
  hall: {
    in: 'hall, great hall, throne room, banquet hall, ballroom, dance hall, wedding hall, town hall, city hall, courtroom, court, courthouse, parliament, senate, palace, feast hall, assembly, gymnasium, guildhall, mead hall, court of the king',
  },
  station: {
    in: 'train station, railway station, station, subway station, metro station, underground station, bus station, airport, terminal, concourse, platform, departure lounge, arrivals hall, ticket hall',
    out: 'train station, railway station, station, platform, train platform, railway platform',
  },
  street: {
    out: 'street, city, town, road, sidewalk, neighbourhood, neighborhood, square, crossroads, downtown, paris, london, new york, tokyo, rome, berlin, chicago, los angeles, brooklyn, metropolis, bus stop, suburbia, pavement, avenue, boulevard, frontier town, western street, main street, ghost town, mining town, roadside, parking lot, car park, truck stop, highway, motorway, freeway, intersection, plaza, driveway, cul-de-sac, slum, favela, school, hospital, office, shop, hotel, theatre, police station, bank, prison, gas station',
  },
  village: {
    out: 'village, mountain village, hamlet, village square, village green, village street, church, chapel, cottage, inn, tavern, outskirts, town square, mill, settlement',
  },
  alley: { out: 'alley, alleyway, alley way, back alley, side street, back street, passage, lane, gutter' },
  market: {
    in: 'market, bazaar, souk, market hall, marketplace, covered market',
    out: 'market, marketplace, market square, bazaar, souk, fair, fairground, carnival, funfair, flea market, amusement park, theme park, circus',
  },
  courtyard: {
    in: 'courtyard, cloister, atrium',
    out: 'courtyard, yard, prison yard, exercise yard, patio, cloister, palace courtyard, castle courtyard, barracks, schoolyard, backyard, training ground, arena, colosseum',
  },
  park: {
    out: 'park, garden, gardens, playground, playground field, school field, front garden, front yard, garden path, backyard, back garden, lawn, zoo, bench, rose garden, golf course, stadium, porch, house, mansion, home, villa, suburb, pond',
  },
  graveyard: { out: 'graveyard, cemetery, churchyard, grave, burial ground, tomb, gravesite, mausoleum' },
  rooftop: { out: 'rooftop, roof, rooftop terrace, terrace, balcony, ledge, fire escape, roof garden' },
  harbour: {
    out: 'harbour, harbor, port, dock, docks, pier, wharf, marina, quay, jetty, boardwalk, shipyard, fishing village',
  },
  bridge: {
    out: 'bridge, drawbridge, footbridge, viaduct, suspension bridge, rope bridge, overpass, canal, venice',
  },
  camp: {
    out: 'camp, campsite, campfire, trench, trenches, battlefield, front line, front, war zone, army camp, refugee camp, base camp, tent, no man land, encampment, bivouac, caravan',
  },
  farm: {
    out: 'farm, farmyard, barn, farmhouse, ranch, orchard, vineyard, stable, stables, cornfield, scarecrow field, allotment, apiary, hive, beehive, greenhouse, wheat field, corral, paddock, chicken coop, pasture, homestead',
  },
  castle: {
    in: 'castle, fortress, castle hall, tower, wizard tower, clock tower, bell tower, tower room, keep, kingdom, citadel, castle corridor, turret',
    out: 'castle, castle gate, city gate, gate, city wall, ramparts, fortress, battlements, castle wall, palace, tower, citadel, keep, kingdom, lighthouse',
  },
  ruins: {
    in: 'ruins, ruin, pyramid, lost city, ancient temple, ruined temple',
    out: 'ruins, ruin, temple, temple ruins, pyramid, lost city, ruined city, wasteland, wreckage, rubble, abbey, monastery, stone circle, acropolis',
  },
  forest: {
    out: 'forest, woods, wood, woodland, grove, enchanted forest, wilderness, clearing, glade, thicket, cabin, log cabin, lodge, treehouse, pine forest, park woods, taiga',
  },
  jungle: { out: 'jungle, rainforest, tropical forest, amazon' },
  shore: {
    out: 'shore, beach, coast, seaside, seashore, sea, ocean, island, desert island, sand, bay, lagoon, cliff, cliffs, waves, reef, dunes, cove, rocks, tide pool, headland',
  },
  field: {
    out: 'field, fields, meadow, countryside, hill, hillside, prairie, plains, plain, savanna, steppe, moor, heath, pasture, field edge, grassland, world, earth, country, race track, race course, dirt road, country road, valley',
  },
  mountain: {
    out: 'mountain, mountains, peak, summit, ridge, mountain ridge, everest, mountain pass, himalayas, alps, volcano, cliff edge, crag, gorge',
  },
  desert: {
    out: 'desert, canyon, badlands, sahara, mesa, oasis, sand dunes, salt flat, wild west, old west, frontier, gulch, arroyo',
  },
  swamp: { out: 'swamp, marsh, bog, bayou, wetland, fen, mangrove' },
  river: {
    out: 'river, riverbank, riverside, stream, creek, waterfall, lake, lakeside, lakeshore, ford, rapids',
  },
  snow: {
    out: 'arctic, antarctica, north pole, south pole, tundra, ice, snow, glacier, frozen lake, ice field, iceberg, snowfield, ice rink, ski slope',
  },
  cave: {
    in: 'cave, cavern, lair, grotto, mine, mine shaft, tomb, labyrinth, maze, underworld, hell, underground, den of the dragon, burial chamber, treasure chamber',
    out: 'cave mouth, cave entrance, cave, mine',
  },
  vehicle: {
    in: 'car, taxi, cab, truck, van, bus, limousine, school bus, ambulance, getaway car, police car, patrol car, caravan, wagon, trailer, carriage, coach, camper, tank, moving car',
    out: 'car, taxi, truck, wagon, carriage',
  },
  train: {
    in: 'train, train carriage, train compartment, compartment, subway, metro, subway car, tram, railway carriage, night train, orient express, dining car, sleeping car, locomotive',
    out: 'train, train roof',
  },
  ship: {
    in: 'ship, boat, ferry, yacht, galleon, cruise ship, ship cabin, captain cabin, ship hold, fishing boat, sailboat, cargo hold, pirate ship, wheelhouse',
    out: 'ship, boat, deck, ship deck, ferry, raft, yacht, sailboat, galleon, cruise ship, fishing boat, rowboat, rowing boat, pirate ship, quarterdeck, crow nest, lifeboat, canoe',
  },
  plane: {
    in: 'plane, airplane, aeroplane, aircraft, cockpit, helicopter, jet, airship, plane cabin, private jet, hot air balloon, balloon, airliner',
    out: 'plane, hot air balloon, balloon, airship, runway, airfield',
  },
  spaceship: {
    in: 'spaceship, space station, spacecraft, starship, capsule, shuttle, escape pod, generation ship, rocket, cargo ship, airlock, cryo chamber, engine room, submarine, u-boat, habitat, dome, space colony, colony, base, moon base, mars base, bridge, cargo bay, module, space, orbit, pod',
  },
  planet: {
    out: 'planet, mars, moon, the moon, alien planet, asteroid, surface of mars, crater, jupiter, venus, saturn, lunar surface, moon base, colony, surface, alien world, habitat',
  },
  space: {
    out: 'space, outer space, orbit, deep space, spaceship, space station, starship, nebula, galaxy, void',
  },
}

/** Words that say less than any other that stands beside them: "market street" is a market, "restaurant, private room" a restaurant. */
const vague = new Set(
  'street, city, town, road, house, home, field, fields, shore, world, earth, country, hall, surface, gate, base, station, stage, front, sand, rocks, wood, court, square, lane, chamber, school, hospital, hotel, farm, prison, passage, lift, bench, moon, space, bridge, ship, boat, castle, lighthouse, palace, mansion, deck, university, college, tower, old house, manor, village, club, yard'.split(
    ', ',
  ),
)

type Side = 'in' | 'out'
const byWord: Record<Side, Map<string, SetKind>> = { in: new Map(), out: new Map() }
for (const kind of SetKind.options)
  for (const side of ['in', 'out'] as const)
    for (const word of words[kind][side]?.split(', ') ?? [])
      if (!byWord[side].has(word)) byWord[side].set(word, kind)

const plain = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\s-]/gu, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))

const lookUp = (name: string, side: Side): SetKind | null => {
  const all = plain(name)
  let fallback: SetKind | null = null
  for (let size = Math.min(4, all.length); size > 0; size--)
    for (let at = all.length - size; at >= 0; at--) {
      const phrase = all.slice(at, at + size).join(' ')
      for (const form of [phrase, phrase.replace(/s$/, ''), phrase.replace(/ies$/, 'y')]) {
        const kind = byWord[side].get(form)
        if (kind === undefined) continue
        if (size > 1 || !vague.has(form)) return kind
        fallback ??= kind
      }
    }
  return fallback
}

const around: readonly (readonly [RegExp, SetKind])[] = [
  [/\b(?:trees?|woods?|forest|pines?)\b/, 'forest'],
  [/\b(?:sea|waves?|beach|surf|tide)\b/, 'shore'],
  [/\b(?:snow|ice)\b.*\b(?:snow|ice)\b/, 'snow'],
  [/\b(?:desert|dunes?|cactus)\b/, 'desert'],
  [/\b(?:grass|hills?|field|meadow)\b/, 'field'],
]

/** The kind of set for a heading's place, from its own words first and then from what the action says is there. */
export const placeKind = (name: string, interior: boolean, action = ''): SetKind => {
  const aboard = /\b(?:spaceship|starship|spacecraft|space station|shuttle|airlock|submarine)\b/i.test(name)
  if (aboard && interior) return 'spaceship'
  const found = lookUp(name, interior ? 'in' : 'out')
  if (found !== null) return found
  if (interior) {
    if (/\b(?:throne|banners?|torch(?:es)?)\b/.test(action)) return 'castle'
    // "INT. JUNGLE": what is only ever outside is still where it plays.
    return lookUp(name, 'out') ?? 'room'
  }
  return around.find(([form]) => form.test(action))?.[1] ?? 'street'
}

const periods: readonly (readonly [Period, RegExp])[] = [
  [
    'future',
    /\b(?:space ?ships?|starships?|space stations?|androids?|holograms?|cyborgs?|cyber\w*|terraform\w*|mars colony|moon base|hover\w*|in the future|22nd century|20[4-9]\d|2[1-9]\d\d|robots?|lasers?)\b/g,
  ],
  [
    'ancient',
    /\b(?:ancient (?:rome|greece|egypt)|roman|gladiators?|pharaohs?|centurions?|legions?|togas?|chariots?|caesar|cleopatra|spartans?|sphinx|babylon)\b/g,
  ],
  [
    'medieval',
    /\b(?:medieval|knights?|kings?|queens?|throne|castles?|wizards?|witch|squires?|peasants?|minstrels?|vikings?|crusade\w*|dragons?|lords?|jesters?|archers?|abbots?|plague|samurai|sorcer\w+|elves|kingdom)\b/g,
  ],
  [
    'early-modern',
    /\b(?:pirates?|galleons?|muskets?|musketeers?|corsairs?|buccaneers?|privateers?|redcoats?|renaissance|powdered wigs?|1[5-7]\d\d|colonial|frigates?)\b/g,
  ],
  [
    'victorian',
    /\b(?:victorian|gas ?light|gas ?lamps?|hansom|saloon|sheriff|cowboys?|outlaws?|stagecoach|telegrams?|1[8]\d\d|bustle|butlers?|governess|steam ?engines?|gunslingers?|frontier|top hats?)\b/g,
  ],
  [
    'mid-century',
    /\b(?:19[1-6]\d|jazz age|prohibition|speakeasy|trench ?coats?|fedoras?|typewriters?|noir|world war|wartime|blitz|gramophones?|rotary|wireless set|private eye|jukebox)\b/g,
  ],
  [
    'present',
    /\b(?:smart ?phones?|cell ?phones?|mobile phones?|laptops?|computers?|internet|wi-?fi|selfies?|emails?|texts|tv|television|20[0-3]\d|subway|taxis?|apps?|police cars?|drones?|podcast)\b/g,
  ],
]

/** The period most words speak for; one lone word of another age ("the king of comedy") does not outweigh two of ours. */
export const periodOf = (text: string): Period | undefined => {
  const lower = text.toLowerCase()
  const counts = periods.map(([period, form]) => ({ period, n: lower.match(form)?.length ?? 0 }))
  const best = counts.reduce((a, b) => (b.n > a.n ? b : a), { period: 'present' as Period, n: 0 })
  return best.n === 0 ? undefined : best.period
}

const seasons: readonly (readonly [Season, RegExp])[] = [
  ['winter', /\b(?:winter|snow\w*|blizzard|christmas|frost\w*|icicles?|ice|december|january|february)\b/],
  [
    'autumn',
    /\b(?:autumn|fallen leaves|falling leaves|harvest|halloween|pumpkins?|october|november|september|thanksgiving)\b/,
  ],
  ['spring', /\b(?:springtime|in spring|spring (?:morning|day|evening|night|rain)|blossoms?|easter|april)\b/],
  ['summer', /\b(?:summer|heat ?wave|sweltering|midsummer|sunbath\w*|july|august)\b/],
]
const seasonOf = (text: string): Season | undefined =>
  seasons.find(([, form]) => form.test(text.toLowerCase()))?.[0]

const rich =
  /\b(?:palace|mansion|manor|penthouse|grand|luxur\w+|elegant|rich|royal|villa|opulent|throne|ballroom|opera|gilded|marble|king|queen)\b/i
const poor =
  /\b(?:shack|hut|poor|abandoned|ruin\w*|derelict|shabby|squalid|slum|tenement|dusty|dingy|run-?down|squat|shed|hovel|cheap|broken|decay\w*|bare)\b/i
const wealthOf = (text: string): number | undefined =>
  rich.test(text) ? (poor.test(text) ? 0.5 : 0.9) : poor.test(text) ? 0.12 : undefined

/** When a place is, how rich, and what time of year: only what its words say. `story` is the text of the whole film. */
export const settingOf = (
  name: string,
  here: string,
  story: string,
): Pick<Place, 'period' | 'season' | 'wealth'> => {
  const period = periodOf(name) ?? periodOf(story)
  const season = seasonOf(`${name} ${here}`)
  const wealth = wealthOf(name) ?? wealthOf(here)
  return {
    ...(period === undefined ? {} : { period }),
    ...(season === undefined ? {} : { season }),
    ...(wealth === undefined ? {} : { wealth }),
  }
}
