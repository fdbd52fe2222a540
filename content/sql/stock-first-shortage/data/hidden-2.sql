insert into warehouse (id, name) values (1, 'Rotterdam'), (2, 'Gdańsk'), (3, 'Lyon');

insert into article (id, name) values (10, 'Desk lamp'), (20, 'Office chair');

insert into booking (id, warehouse_id, article_id, booked_at, quantity, voided_at) values
  (1, 1, 10, '2026-05-04 08:00',  10, null),
  (2, 2, 10, '2026-05-04 08:30',  -2, null),
  (3, 1, 20, '2026-05-04 09:00',   8, '2026-05-06 12:00'),
  (4, 1, 20, '2026-05-05 09:00',  -3, null),
  (5, 1, 20, '2026-05-06 12:00',   8, null),
  (6, 1, 10, '2026-05-07 08:00', -14, '2026-05-07 08:05'),
  (7, 1, 10, '2026-05-07 08:10', -10, null),
  (8, 2, 10, '2026-05-08 10:00',   6, null),
  (9, 2, 20, '2026-05-08 11:00',   1, '2026-05-08 11:01');
