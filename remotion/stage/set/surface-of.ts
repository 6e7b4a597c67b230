import type { SurfaceName } from '#film/look.ts'

/** What a piece is made of where its builder does not say (heap.as). The first that fits holds. */
const stuffs: readonly [RegExp, SurfaceName][] = [
  [/window|pane|screen|monitor|bottle|glass|crystal|lens/, 'glass'],
  [
    /furrows|hay|lilies|seaweed|bush|hedge|grass|fern|reed|flower|ivy|leaf|leaves|pine|tree|palm|canopy|crop|wheat|cactus|vine|moss/,
    'foliage',
  ],
  [
    /bed|sofa|couch|armchair|curtain|rug|carpet|tent|awning|banner|flag|blanket|cushion|tapestry|sail/,
    'cloth',
  ],
  [/book|paper|letter|map|poster|painting|notice|board$|easel/, 'paper'],
  [
    /^car$|car-|-car$|^van$|truck|^bus$|tractor|rover|plane|crane|trawler|tug|freighter|starship|silo|bicycle|dumpster|container|airlock|antenna|engine|machine|pipe|console|locker|fridge|sink|stove|kettle|rail$|rails|lamp|hull|robot|vault|bin|barrel-metal|generator|hydrant|neon/,
    'metal',
  ],
  [/brick|chimney|alley-wall/, 'brick'],
  [
    /mesa|rampart|keep|gatehouse|temple|trough|pebbles|balustrade|angel|rock|stone|cliff|column|arch|tower|castle|ruin|grave|tomb|statue|well|cobble|cave|stalac|stalag|boulder|altar|kerb|pillar|bridge|crag|mountain/,
    'stone',
  ],
  [
    /table|chair|stool|bench|desk|shelf|bookcase|cupboard|wardrobe|crate|barrel|door|floor|beam|fence|pier|boat|cart|carriage|galleon|mast|helm|driftwood|picket|boards|log|trunk|cabin|plank|stairs|ladder|counter|bar$|pew|stage/,
    'wood',
  ],
  [/house|wall|ceiling|facade|building|shopfront|block|room|church/, 'plaster'],
  [/sea|water|pond|river|pool|fountain/, 'water'],
  [/ground|path|road|street|dune|hill|sand|field|mound|snow/, 'ground'],
]

export const surfaceOf = (kind: string): SurfaceName =>
  stuffs.find(([words]) => words.test(kind))?.[1] ?? 'plain'
