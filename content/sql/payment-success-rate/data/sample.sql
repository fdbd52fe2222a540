insert into provider (id, name) values (1, 'Kestrel Pay'), (2, 'Bluebell');

insert into payment (id, provider_id, amount_cents, created_on) values
  (1, 1,  4990, '2026-05-04'),
  (2, 1, 12900, '2026-05-11'),
  (3, 1,  2500, '2026-05-29'),
  (4, 2,  8000, '2026-05-06'),
  (5, 2,   990, '2026-05-20'),
  (6, 2,  7500, '2026-04-28');

insert into attempt (id, payment_id, tried_at, result) values
  (1, 1, '2026-05-04 10:00', 'declined'),
  (2, 1, '2026-05-05 10:00', 'ok'),
  (3, 2, '2026-05-11 18:30', 'ok'),
  (4, 3, '2026-05-29 07:15', 'declined'),
  (5, 4, '2026-05-06 12:40', 'ok'),
  (6, 5, '2026-05-20 09:05', 'ok'),
  (7, 6, '2026-04-28 13:00', 'error');
