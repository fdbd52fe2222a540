insert into cost_centre (id, name, parent_id, budget_cents) values
  (1, 'Company',     null, 2000000),
  (2, 'Engineering', 1,     700000),
  (3, 'Marketing',   1,     500000),
  (4, 'Platform',    2,       null),
  (5, 'Observability', 4,   200000);

insert into supplier (id, name) values (1, 'Nimbus Hosting'), (2, 'Paper & Pixel');

insert into expense (id, cost_centre_id, supplier_id, spent_on, amount_cents) values
  (1, 2, null, '2026-01-14', 120000),
  (2, 4, 1,    '2026-02-03', 360000),
  (3, 5, 1,    '2026-02-03', 250000),
  (4, 3, 2,    '2026-03-19', 180000),
  (5, 3, 2,    '2025-11-30', 400000);
