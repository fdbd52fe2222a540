insert into station (id, name) values
  (4, 'Library'), (5, 'Library'), (6, 'Stadium'), (7, 'Under construction');

insert into connector (id, station_id, max_kw) values (1, 4, 22), (2, 4, 22), (3, 5, 22), (4, 6, 300), (5, 6, 300);

insert into charging_session (id, connector_id, started_at, outcome) values
  (1, 1, '2026-03-05 08:00', 'completed'),
  (2, 2, '2026-03-05 08:00', 'completed'),
  (3, 3, '2026-03-06 08:00', 'completed'),
  (4, 3, '2026-04-06 08:00', null),
  (5, 1, '2026-03-28 19:00', null),
  (6, 1, '2026-03-28 19:30', null),
  (7, 4, '2026-02-11 07:00', 'failed');
