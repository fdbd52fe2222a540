insert into station (id, name) values (1, 'Town hall'), (2, 'Swimming pool');

insert into connector (id, station_id, max_kw) values (1, 1, 22), (2, 1, 50), (3, 2, 150);

insert into charging_session (id, connector_id, started_at, outcome) values
  (1, 1, '2026-03-01 00:00', 'completed'),
  (2, 1, '2026-02-28 23:59', 'completed'),
  (3, 2, '2026-03-31 00:00', 'stopped'),
  (4, 2, '2026-03-31 14:45', 'failed'),
  (5, 3, '2026-03-31 23:59:59.5', 'completed'),
  (6, 3, '2026-04-01 00:00', 'completed'),
  (7, 3, '2025-03-15 12:00', 'failed'),
  (8, 3, '2026-03-15 12:00', 'stopped');
