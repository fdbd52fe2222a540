insert into team (id, name) values (1, 'First line'), (2, 'Payments'), (3, 'Platform'), (4, 'Payments');

insert into ticket (id, subject, opened_at, closed_at) values
  (301, 'Card declined',    '2026-05-18 08:00', null),
  (302, 'No confirmation',  '2026-05-18 08:10', null),
  (303, 'Page not found',   '2026-05-18 08:20', null),
  (304, 'Price is zero',    '2026-05-18 08:30', null);

insert into handover (id, ticket_id, team_id, handed_at) values
  (10, 301, 3, '2026-05-18 12:00'),
  (11, 302, 3, '2026-05-18 09:00'),
  (12, 302, 2, '2026-05-18 09:00'),
  (13, 303, 1, '2026-05-18 09:10'),
  (14, 303, 4, '2026-05-18 13:00'),
  (15, 304, 2, '2026-05-18 10:00'),
  (16, 304, 2, '2026-05-18 10:00'),
  (20, 301, 1, '2026-05-18 08:04'),
  (21, 303, 3, '2026-05-18 11:00');
