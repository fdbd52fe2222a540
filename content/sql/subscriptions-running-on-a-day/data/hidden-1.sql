insert into customer (id, name) values
  (11, 'Elm Energy'), (12, 'Fir Foods'), (13, 'Ginkgo Games'), (14, 'Hazel Homes'), (15, 'Iris Imports'),
  (16, 'Juniper Jobs');

insert into plan (id, name, price_cents) values (1, 'Free', 0), (2, 'Team', 4900);

insert into subscription (id, customer_id, plan_id, starts_on, ends_on) values
  (1, 11, 2, '2026-04-01', '2027-04-01'),
  (2, 12, 2, '2025-04-01', '2026-04-01'),
  (3, 13, 2, '2026-04-01', '2026-04-02'),
  (4, 14, 2, '2025-04-02', '2026-04-02'),
  (5, 15, 2, '2026-04-02', null),
  (6, 16, 2, '2026-04-01', '2026-04-01');
