insert into team (id, name) values (1, 'First line'), (2, 'Payments'), (3, 'Platform');

insert into ticket (id, subject, opened_at, closed_at) values
  (201, 'Login loops',         '2026-05-11 08:00', null),
  (202, 'Login loops',         '2026-05-11 08:01', null),
  (203, 'Two charges',         '2026-05-11 09:30', null),
  (204, 'Slow search',         '2026-05-11 10:00', null),
  (205, 'Wrong currency',      '2026-05-11 10:20', '2026-05-11 10:50');

insert into handover (id, ticket_id, team_id, handed_at) values
  (1, 201, 1,    '2026-05-11 08:05'),
  (2, 201, 3,    '2026-05-11 08:40'),
  (3, 201, null, '2026-05-11 09:25'),
  (4, 203, 1,    '2026-05-11 09:35'),
  (5, 203, null, '2026-05-11 09:50'),
  (6, 203, 2,    '2026-05-11 10:15'),
  (7, 204, null, '2026-05-11 10:02'),
  (8, 205, 2,    '2026-05-11 10:30');
