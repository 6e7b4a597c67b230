import { create as createAccount } from './account/create.ts'
import { state } from './account/state.ts'
import { fromLibrary, fromPlates, fromShapes, shapes } from './assets/library.ts'
import { follow as followOnStages, shots as shotsOfAsset, stand } from './assets/stages.ts'
import { ask } from './chat/ask.ts'
import { compose } from './chat/compose.ts'
import { list as crew } from './crew/list.ts'
import { follow } from './events/follow.ts'
import { here } from './events/here.ts'
import { applyEdit } from './films/apply-edit.ts'
import { create as createFilm } from './films/create.ts'
import { draftTake } from './films/draft-take.ts'
import { drawPanel } from './films/draw-panel.ts'
import { editsSince } from './films/edits-since.ts'
import { get as getFilm } from './films/get.ts'
import { hearLine } from './films/hear-line.ts'
import { list as listFilms } from './films/list.ts'
import { programme } from './films/programme.ts'
import { remove as removeFilm } from './films/remove.ts'
import { rename } from './films/rename.ts'
import { stage } from './films/stage.ts'
import { relight, staging } from './films/staging.ts'
import { translate } from './films/translate.ts'
import * as history from './history/history.ts'
import * as versions from './history/versions.ts'
import { create as createLink } from './links/create.ts'
import { list as listLinks } from './links/list.ts'
import { revoke } from './links/revoke.ts'
import { changeRole } from './members/change-role.ts'
import { invite } from './members/invite.ts'
import { list as listMembers } from './members/list.ts'
import { remove as removeMember } from './members/remove.ts'
import { cancel } from './runs/cancel.ts'
import { get as getRun } from './runs/get.ts'
import { list as listRuns } from './runs/list.ts'
import { messages } from './runs/messages.ts'
import { start } from './runs/start.ts'
import { hear as hearSound, list as listSounds, remove as removeSound } from './sounds/library.ts'
import { install, stop } from './studio/install.ts'
import { speech } from './studio/speech.ts'
import { state as studioState } from './studio/state.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  account: router({ state, create: createAccount }),
  assets: router({
    fromLibrary,
    fromPlates,
    fromShapes,
    shapes,
    shots: shotsOfAsset,
    stand,
    follow: followOnStages,
  }),
  chat: router({ ask, compose }),
  crew: router({ list: crew }),
  events: router({ follow, here }),
  films: router({
    list: listFilms,
    get: getFilm,
    create: createFilm,
    rename,
    remove: removeFilm,
    applyEdit,
    draftTake,
    editsSince,
    hearLine,
    programme,
    stage,
    staging,
    drawPanel,
    relight,
    translate,
  }),
  history: router({ ...history }),
  versions: router({ ...versions }),
  links: router({ list: listLinks, create: createLink, revoke }),
  members: router({ list: listMembers, invite, changeRole, remove: removeMember }),
  sounds: router({ list: listSounds, hear: hearSound, remove: removeSound }),
  studio: router({ state: studioState, install, stop, speech }),
  runs: router({ list: listRuns, get: getRun, messages, start, cancel }),
})
export type AppRouter = typeof appRouter
