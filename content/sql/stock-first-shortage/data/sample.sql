insert into warehouse (id, name) values (1, 'Rotterdam'), (2, 'Gdańsk');

insert into article (id, name) values (10, 'Desk lamp'), (20, 'Office chair');

insert into booking (id, warehouse_id, article_id, booked_at, quantity, voided_at) values
  (1, 1, 10, '2026-03-02 08:00',  40, null),
  (2, 1, 20, '2026-03-02 08:10',   6, null),
  (3, 1, 10, '2026-03-02 11:30', -15, null),
  (4, 1, 20, '2026-03-03 09:45',  -8, null),
  (5, 1, 20, '2026-03-03 15:00',  12, null),
  (6, 2, 10, '2026-03-04 10:00',  20, null),
  (7, 2, 10, '2026-03-04 13:20', -20, null);
