insert into provider (id, name) values (4, 'Copper'), (5, 'Delta Direct'), (6, 'Ember'), (7, 'Fern');

insert into payment (id, provider_id, amount_cents, created_on) values
  (1, 4, 1500, '2026-05-03'),
  (2, 4, 1500, '2026-05-03'),
  (3, 4, 9900, '2026-05-19'),
  (4, 5, 2100, '2026-05-08'),
  (5, 6, 2100, '2026-04-30'),
  (6, 6, 2100, '2026-06-01'),
  (7, 6, 2100, '2025-05-14');

insert into attempt (id, payment_id, tried_at, result) values
  (1, 1, '2026-05-03 09:00', 'ok'),
  (2, 3, '2026-05-19 09:00', null),
  (3, 5, '2026-05-01 09:00', 'ok');
