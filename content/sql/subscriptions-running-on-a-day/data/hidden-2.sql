insert into customer (id, name) values
  (21, 'Kiwi Kitchens'), (22, 'Larch Labs'), (23, 'Maple Media'), (24, 'Maple Media'), (25, 'Nutmeg News'), (26, 'Olive Optics');

insert into plan (id, name, price_cents) values (1, 'Free', 0), (2, 'Team', 4900), (3, 'Business', 19900);

insert into subscription (id, customer_id, plan_id, starts_on, ends_on) values
  (1, 21, 2, '2025-01-15', null),
  (2, 21, 3, '2025-09-01', null),
  (3, 21, 2, '2026-03-01', '2026-09-01'),
  (4, 22, 1, '2024-12-01', null),
  (5, 22, 2, '2025-01-01', '2025-07-01'),
  (6, 23, 3, '2025-10-01', '2026-10-01'),
  (7, 24, 2, '2025-10-01', '2026-10-01'),
  (8, 24, 1, '2025-10-01', null),
  (9, 26, 3, '2025-05-01', null);
