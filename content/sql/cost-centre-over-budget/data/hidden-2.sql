insert into cost_centre (id, name, parent_id, budget_cents) values
  (1, 'School',    null, 30000),
  (2, 'Library',   1,    10000),
  (3, 'Kitchen',   1,    10000),
  (4, 'Garden',    1,        0),
  (5, 'Workshop',  1,    10000),
  (6, 'Tools',     5,     8000);

insert into supplier (id, name) values (1, 'Green Hands'), (2, 'Book Barn');

insert into expense (id, cost_centre_id, supplier_id, spent_on, amount_cents) values
  (1, 2, 2,    '2026-02-10',  6000),
  (2, 2, 2,    '2026-02-10',  6000),
  (3, 3, null, '2026-03-01',  9000),
  (4, 3, null, '2026-03-02',  4000),
  (5, 3, null, '2026-03-20', -3500),
  (6, 4, 1,    '2026-04-04',     1),
  (7, 6, null, '2026-05-05',  4500),
  (8, 6, null, '2026-05-06',  4500),
  (9, 5, null, '2026-05-07',  1000);
