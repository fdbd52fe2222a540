insert into cost_centre (id, name, parent_id, budget_cents) values
  (10, 'Group',          null, 900000),
  (20, 'Region North',   10,   400000),
  (30, 'Region South',   10,   500000),
  (21, 'Stores',         20,     null),
  (22, 'Store Bergen',   21,   150000),
  (23, 'Store Oslo',     21,   150000),
  (24, 'Café Oslo',      23,    40000),
  (25, 'Kitchen Oslo',   24,    20000),
  (31, 'Fleet',          30,   100000),
  (1,  'Vans',           31,     null),
  (2,  'Foundation',     null,   5000);

insert into supplier (id, name) values (1, 'Fjord Foods');

insert into expense (id, cost_centre_id, supplier_id, spent_on, amount_cents) values
  (1, 25, 1,    '2026-05-02',  21000),
  (2, 24, 1,    '2026-05-09',  10000),
  (3, 23, null, '2026-06-01', 125000),
  (4, 22, null, '2026-06-01', 148000),
  (5, 20, null, '2026-07-01', 100000),
  (6, 1,  null, '2026-12-31', 100001),
  (7, 30, null, '2026-01-01', 300000),
  (8, 2,  null, '2025-12-31',   9000),
  (9, 2,  null, '2027-01-01',   9000);
