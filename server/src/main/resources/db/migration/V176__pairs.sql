-- The items of an attempt that are pairs, noted when it begins: in each pair one is worked alone.
create table paired_item (
  attempt_id      uuid not null references attempt on delete cascade,
  position        int not null,
  organisation_id uuid not null references organisation on delete cascade,
  pair            int not null check (pair between 1 and 64),
  alone           boolean not null,
  primary key (attempt_id, position),
  unique (attempt_id, pair, alone)
);
alter table paired_item enable row level security;
alter table paired_item force row level security;
create policy own_organisation on paired_item
  using (current_setting('assay.organisation', true) in ('*', organisation_id::text));
