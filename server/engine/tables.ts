/** The executor's own tables. They are no part of the studio's schema: with a real Inngest they do not exist. */
export const tables = `
create schema if not exists engine;
create table if not exists engine.function (
  id text primary key, app text not null, config json not null, synced_at timestamptz not null default now()
);
create table if not exists engine.event (
  id text primary key, name text not null, body json not null, received_at timestamptz not null default now()
);
create table if not exists engine.run (
  id text primary key,
  fn text not null,
  event_id text not null,
  event json not null,
  status text not null default 'running' check (status in ('running', 'done', 'failed', 'cancelled')),
  output json,
  parent_run text,
  parent_step text,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (fn, event_id)
);
create index if not exists run_going on engine.run (fn) where status = 'running';
create sequence if not exists engine.finished;
create table if not exists engine.step (
  run text not null references engine.run on delete cascade,
  id text not null,
  op text not null,
  name text not null,
  opts json,
  output json,
  finished bigint,
  primary key (run, id)
);
create index if not exists step_waiting on engine.step (name) where op = 'WaitForEvent' and finished is null;
`

/** Runs that ended and events that came longer ago than this are forgotten. */
export const forget = `
delete from engine.run where ended_at < now() - interval '30 days';
delete from engine.event where received_at < now() - interval '30 days';
`
