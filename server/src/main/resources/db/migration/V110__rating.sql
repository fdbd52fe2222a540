-- Answers that no program can grade wait for people.
alter table grade drop constraint grade_state_check;
alter table grade add constraint grade_state_check
  check (state in ('PENDING','UNRATED','GRADED','FAULT'));

-- One answer to be rated. A later round rates the same answer again and says why.
create table rating_task (
  id              uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  attempt_id      uuid not null references attempt on delete cascade,
  position        int not null,
  item_hash       text not null references item_version,
  writer          text not null,       -- the save that is rated
  seq             bigint not null,
  found           jsonb not null,      -- what a program has found in it before
  round           int not null,        -- from 1
  reason          text not null default '',
  asked_by        uuid references account on delete set null,
  opened_at       timestamptz not null,
  settled_at      timestamptz,
  raters          int,                 -- whose ratings settled it
  levels          jsonb,               -- by criterion, between two where raters were not of one mind
  check ((settled_at is null) = (raters is null)),
  check ((settled_at is null) = (levels is null)),
  unique (attempt_id, position, writer, seq, round)
);
create index rating_task_open on rating_task (organisation_id, opened_at) where settled_at is null;
create index on rating_task (item_hash);

-- What one person makes of it; a draft until it is handed in.
create table rating (
  task_id         uuid not null references rating_task on delete cascade,
  rater           uuid not null references account,
  organisation_id uuid not null references organisation on delete cascade,
  levels          jsonb not null,
  note            text not null,
  saved_at        timestamptz not null,
  done_at         timestamptz,
  primary key (task_id, rater)
);

create function refuse_change_of_rating() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'rating_task' then
    if old.settled_at is not null then
      raise exception 'rating task % is settled and cannot change', old.id;
    end if;
  elsif old.done_at is not null then
    raise exception 'a rating of % was handed in and cannot change', old.task_id;
  end if;
  return new;
end $$;
create trigger settled_task_stays before update on rating_task
  for each row execute function refuse_change_of_rating();
create trigger finished_rating_stays before update on rating
  for each row execute function refuse_change_of_rating();

-- How many people rate an answer where an organisation has said so; two otherwise.
create table rating_rule (
  organisation_id uuid primary key references organisation on delete cascade,
  raters          int not null check (raters in (1, 2)),
  account_id      uuid references account on delete set null,
  at              timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['rating_task','rating','rating_rule'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy own_organisation on %I
      using (current_setting('assay.organisation', true) in ('*', organisation_id::text))$p$, t);
  end loop;
end $$;
