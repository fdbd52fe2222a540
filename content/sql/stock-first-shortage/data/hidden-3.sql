insert into warehouse (id, name) values (1, 'Rotterdam'), (2, 'Gdańsk');

insert into article (id, name) values (10, 'Desk lamp'), (20, 'Office chair');

insert into booking (id, warehouse_id, article_id, booked_at, quantity, voided_at) values
  (1, 1, 10, '2026-06-01 08:00',  -1, null),
  (2, 1, 10, '2026-06-01 09:00',   4, null),
  (3, 1, 10, '2026-06-02 08:00',  -6, null),
  (4, 1, 10, '2026-06-02 09:00',  -1, null),
  (5, 1, 20, '2026-06-02 10:00',   2, null),
  (6, 1, 20, '2026-06-02 11:00',  -2, null);
