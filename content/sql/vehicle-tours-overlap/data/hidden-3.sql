insert into depot (id, name) values (1, 'Porto');

insert into vehicle (id, depot_id, plate) values (1, 1, '18-QT-07'), (2, 1, '18-QT-08');

insert into tour (id, vehicle_id, starts_at, ends_at, cancelled) values
  (1, 1, '2026-03-30 14:00', '2026-03-30 18:00', false),
  (2, 1, '2026-03-30 09:00', '2026-03-30 10:00', false),
  (3, 1, '2026-03-30 06:00', '2026-03-30 15:00', false),
  (4, 1, '2026-03-30 11:00', '2026-03-30 12:00', false),
  (5, 2, '2026-03-30 09:00', '2026-03-30 10:00', false);
