insert into cost_centre (id, name, parent_id, budget_cents) values
  (1, 'Clinic',   null, 50000),
  (2, 'Wards',    1,    40000),
  (3, 'Ward A',   2,     null),
  (4, 'Ward B',   2,        0),
  (5, 'Research', null,     0);

insert into expense (id, cost_centre_id, supplier_id, spent_on, amount_cents) values
  (1, 3, null, '2026-09-30', 45000),
  (2, 5, null, '2025-09-30', 10000);
