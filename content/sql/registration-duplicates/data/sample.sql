insert into event (id, name) values (1, 'Queue Days'), (2, 'Testing in Practice');

insert into ticket_type (id, event_id, name, price_cents) values (1, 1, 'Standard', 24000), (2, 2, 'Standard', 9000);

insert into registration (id, event_id, ticket_type_id, email, registered_at, paid_at) values
  (1, 1, 1, 'mira@example.org',  '2026-02-01 10:00', '2026-02-03 08:00'),
  (2, 1, 1, 'joao@example.org',  '2026-02-01 11:15', null),
  (3, 1, 1, 'Mira@example.org',  '2026-02-05 09:40', null),
  (4, 2, 2, 'sam@example.org',   '2026-02-06 14:00', null),
  (5, 2, 2, 'sam@example.org',   '2026-02-09 16:20', '2026-02-09 16:21'),
  (6, 1, 1, null,                '2026-02-10 12:00', '2026-02-10 12:00');
