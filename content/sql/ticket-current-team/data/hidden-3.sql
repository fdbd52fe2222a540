insert into team (id, name) values (1, 'First line');

insert into ticket (id, subject, opened_at, closed_at) values
  (401, 'Newsletter twice', '2026-05-25 07:30', null),
  (402, 'Broken link',      '2026-05-25 07:45', '2026-05-25 07:50'),
  (403, 'Newsletter twice', '2026-05-25 08:00', null);
