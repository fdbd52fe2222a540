insert into station (id, name) values (1, 'Town hall'), (2, 'Swimming pool');

insert into connector (id, station_id, max_kw) values (1, 1, 22), (2, 1, 22), (3, 2, 150);

insert into charging_session (id, connector_id, started_at, outcome) values
  (1, 1, '2026-03-03 08:12', 'completed'),
  (2, 2, '2026-03-03 09:40', 'stopped'),
  (3, 3, '2026-03-11 17:05', 'failed'),
  (4, 3, '2026-03-11 17:11', 'completed'),
  (5, 1, '2026-03-19 12:30', 'completed'),
  (6, 3, '2026-03-30 18:20', null),
  (7, 1, '2026-02-14 10:00', 'failed'),
  (8, 1, '2026-04-02 10:00', 'stopped');
