insert into customer (id, name) values
  (1, 'Alder Bakery'), (2, 'Birch Bikes'), (3, 'Cedar Legal'), (4, 'Damson Design');

insert into plan (id, name, price_cents) values (1, 'Free', 0), (2, 'Team', 4900), (3, 'Business', 19900);

insert into subscription (id, customer_id, plan_id, starts_on, ends_on) values
  (1, 1, 2, '2025-11-20', null),
  (2, 2, 1, '2025-06-01', '2025-08-01'),
  (3, 2, 3, '2025-08-01', '2026-08-01'),
  (4, 3, 2, '2025-02-01', '2026-02-01'),
  (5, 4, 1, '2026-01-10', null);
