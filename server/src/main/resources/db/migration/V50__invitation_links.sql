-- A mail sent again carries a new link, and the older ones keep working.
create table invitation_link (
  token_hash      bytea primary key,
  organisation_id uuid not null references organisation on delete cascade,
  invitation_id   uuid not null references invitation on delete cascade,
  created_at      timestamptz not null
);
alter table invitation_link enable row level security;
alter table invitation_link force row level security;
create policy own_organisation on invitation_link
  using (current_setting('assay.organisation', true) in ('*', organisation_id::text));
