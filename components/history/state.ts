/** A state of the film in its history: the one after edit `seq`. */
export type State = { seq: number; name: string }

/** What the history page shows: its list, a film as it was, or what differs between two. */
export type Shown =
  | { kind: 'list' }
  | { kind: 'look'; state: State }
  | { kind: 'compare'; from: State; to: State }
