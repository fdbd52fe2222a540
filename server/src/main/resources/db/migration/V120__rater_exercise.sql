-- What a rater made of an item's example answers, to compare with its author. No rating: nobody's
-- marks rest on it, and no agreement is counted from it.
create table rater_exercise (
  rater           uuid not null references account on delete cascade,
  item_hash       text not null references item_version,
  example         int not null,        -- its place in the item's list, from 1
  organisation_id uuid not null references organisation on delete cascade,
  levels          jsonb not null,      -- by criterion
  at              timestamptz not null,
  primary key (rater, item_hash, example, organisation_id)
);
alter table rater_exercise enable row level security;
alter table rater_exercise force row level security;
create policy own_organisation on rater_exercise
  using (current_setting('assay.organisation', true) in ('*', organisation_id::text));
