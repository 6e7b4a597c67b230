import { describe, expect, it } from 'vitest'
import { placeKind, settingOf } from './place-kind.ts'

const inside: Record<string, string[]> = {
  kitchen: ['RESTAURANT - KITCHEN', "MARIA'S KITCHEN"],
  bedroom: ['HOTEL ROOM', 'GRANDMOTHER - BEDROOM'],
  hospital: ['HOSPITAL - ROOM 12', 'OPERATING THEATRE'],
  bar: ['THE DROWNED RAT TAVERN', 'CAFÉ', 'STATION CAFE'],
  office: ["DETECTIVE'S OFFICE", 'POLICE STATION'],
  corridor: ['SCHOOL - CORRIDOR'],
  room: ['LIGHTHOUSE - LAMP ROOM', 'ROOM', 'OLD HOUSE - HALL', 'COTTAGE'],
  hall: ['CASTLE - GREAT HALL', 'COURTROOM 4'],
  castle: ['CASTLE'],
  station: ['TRAIN STATION', 'AIRPORT'],
  train: ['TRAIN - COMPARTMENT', 'SUBWAY'],
  spaceship: ['SPACESHIP - BRIDGE', 'STARSHIP CORRIDOR', 'AIRLOCK'],
  ship: ['SHIP - CARGO HOLD'],
  cellar: ['ATTIC', 'WINE CELLAR'],
  cell: ['PRISON CELL', 'DUNGEON'],
  theatre: ['THEATRE - STAGE', 'CIRCUS - RING'],
  jungle: ['JUNGLE'],
}
const outside: Record<string, string[]> = {
  market: ['MARKET STREET', 'BAZAAR'],
  street: ['STREET', 'PARIS', 'DINER PARKING LOT'],
  village: ['VILLAGE SQUARE', 'CHURCH'],
  forest: ['FOREST ROAD', 'WOODS'],
  rooftop: ['CITY ROOFTOP'],
  bridge: ['OLD BRIDGE'],
  castle: ['CASTLE GATE'],
  courtyard: ['CASTLE COURTYARD', 'PRISON YARD'],
  harbour: ['HARBOUR', 'PIER'],
  planet: ['MARS', 'PLANET - SURFACE'],
  ship: ['PIRATE SHIP', 'SHIP - DECK'],
  snow: ['FROZEN LAKE'],
  graveyard: ['CEMETERY'],
  river: ['RIVERBANK'],
  desert: ['CANYON'],
}

describe('the kind of a place', () => {
  for (const [side, table] of [
    [true, inside],
    [false, outside],
  ] as const)
    for (const [kind, names] of Object.entries(table))
      it.each(names)(`${side ? 'INT.' : 'EXT.'} %s is a ${kind}`, (name) => {
        expect(placeKind(name, side)).toBe(kind)
      })

  it('follows what the action says where the heading says nothing', () => {
    expect(placeKind('SOMEWHERE', false, 'wind moves through the trees')).toBe('forest')
    expect(placeKind('SOMEWHERE', true, 'a throne under banners')).toBe('castle')
  })
})

describe('the setting of a place', () => {
  it('is only what its words say', () => {
    expect(settingOf('KITCHEN', 'she waits', 'she waits')).toEqual({})
    expect(settingOf('PENTHOUSE', 'snow falls', 'a detective with a typewriter, 1947')).toEqual({
      period: 'mid-century',
      season: 'winter',
      wealth: 0.9,
    })
    expect(settingOf('SHACK', '', 'the knight and the dragon')).toEqual({ period: 'medieval', wealth: 0.12 })
  })
})
