-- Who leaves the team reads no test any more, and does not again by coming back.
delete from test_reader r where not exists (select 1 from membership m
  where m.organisation_id = r.organisation_id and m.account_id = r.account_id);
alter table test_reader add foreign key (organisation_id, account_id)
  references membership (organisation_id, account_id) on delete cascade;
create index on test_reader (account_id);

-- The decisions about a candidate and about a test, the cut among them, are read from their log.
create index on decision (invitation_id, id);
create index on decision (test_id, id) where invitation_id is null;
