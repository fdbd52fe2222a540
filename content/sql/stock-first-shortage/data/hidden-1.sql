insert into warehouse (id, name) values (1, 'Rotterdam');

insert into article (id, name) values (10, 'Desk lamp'), (20, 'Office chair'), (30, 'Monitor arm'), (40, 'Footrest');

insert into booking (id, warehouse_id, article_id, booked_at, quantity, voided_at) values
  (1, 1, 10, '2026-04-01 09:00', -5, null),
  (2, 1, 10, '2026-04-01 09:00',  5, null),
  (3, 1, 20, '2026-04-01 09:00',  5, null),
  (4, 1, 20, '2026-04-01 09:00', -5, null),
  (5, 1, 30, '2026-04-03 10:00', -4, null),
  (6, 1, 30, '2026-04-02 10:00',  3, null),
  (7, 1, 30, '2026-04-02 10:00',  2, null),
  (8, 1, 30, '2026-04-04 10:00', -3, null),
  (9, 1, 40, '2026-04-05 10:00', -4, null),
  (10, 1, 40, '2026-04-04 10:00', 4, null);
