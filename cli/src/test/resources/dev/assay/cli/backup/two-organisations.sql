begin;
select set_config('assay.organisation', '*', true);
insert into organisation values
  ('00000000-0000-0000-0000-00000000000a', 'Quince & Söhne', '{"zone": "Europe/Berlin"}', '2026-01-01Z'),
  ('00000000-0000-0000-0000-00000000000b', E'Tab\tand\nnewline \\N "quoted"', '{}', '2026-01-02Z');
insert into account (id, email, display_name, password_hash, created_at, organisation_id) values
  ('00000000-0000-0000-0000-0000000000a1', 'ada@example.org', 'Ada', null, '2026-01-01Z', '00000000-0000-0000-0000-00000000000a'),
  ('00000000-0000-0000-0000-0000000000b1', 'ada@example.org', '', 'hash', '2026-01-01Z', '00000000-0000-0000-0000-00000000000b');
insert into membership values
  ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-0000000000a1', 'OWNER', '2026-01-01Z'),
  ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-0000000000b1', 'RECRUITER', '2026-01-01Z');
insert into blob values ('\x00ff5c0a', '\x000102fffe5c4e0a');
insert into sign_in_failure (email, source, at) values ('x@example.org', '127.0.0.1', '2026-01-03Z');
insert into test (id, organisation_id, name, created_by, created_at) values
  ('00000000-0000-0000-0000-0000000000a2', '00000000-0000-0000-0000-00000000000a', 'Backend', '00000000-0000-0000-0000-0000000000a1', '2026-01-04Z');
insert into fairness.answer values
  ('\x01ff', '00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-0000000000a2', '{"AGE": "from-40"}', 1);
commit;
