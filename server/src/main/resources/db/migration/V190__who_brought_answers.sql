-- Whose word the marks of recorded answers are, which were not judged here. Neither is known of
-- those that were brought in before.
alter table exposure_answer
  add column brought_by uuid references account on delete set null,
  add column brought_at timestamptz,
  add check (source = 'RECORDED' or (brought_by is null and brought_at is null));

-- The first words about it, in the file that made the table, are too narrow.
comment on column exposure_answer.works is
  'all marks; of a service that is probed for security: all of those that are not for security';
