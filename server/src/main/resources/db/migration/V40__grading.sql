-- The nth run that a reader has waiting goes behind everybody's (n-1)th.
alter table run add column turn smallint not null default 1;
alter table run add column tries int not null default 0;
create index on run (turn, created_at) where state = 'QUEUED';

-- The save that was graded, and what of ours went wrong in words, while it does.
alter table grade add column writer text;
alter table grade add column seq bigint;
alter table grade add column fault text;

-- What each grader can do, as it says of itself.
create table grader (
  process text primary key,
  sandbox text,               -- the driver; null: none
  reason  text,               -- why there is none
  at      timestamptz not null
);

-- The queue is the house's: only the number leaves, not whose the runs are.
create function runs_ahead(of uuid) returns int language plpgsql as $$
declare
  scope text := current_setting('assay.organisation', true);
  ahead int;
begin
  perform set_config('assay.organisation', '*', true);
  select count(*) into ahead from run other, run mine
  where mine.id = of and other.state = 'QUEUED'
    and (other.turn, other.created_at) < (mine.turn, mine.created_at);
  perform set_config('assay.organisation', scope, true);
  return ahead;
end $$;
