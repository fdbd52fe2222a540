insert into event (id, name) values (1, 'Queue Days');

insert into ticket_type (id, event_id, name, price_cents) values (1, 1, 'Standard', 24000);

insert into registration (id, event_id, ticket_type_id, email, registered_at, paid_at) values
  (11, 1, 1, 'lars@example.org',   '2026-04-01 09:00', null),
  (12, 1, 1, 'lars@example.org',   '2026-04-02 09:00', '2026-04-20 12:00'),
  (13, 1, 1, 'Lars@Example.org',   '2026-04-03 09:00', '2026-04-05 12:00'),
  (14, 1, 1, 'yuki@example.org',   '2026-04-04 09:00', null),
  (15, 1, 1, 'yuki@example.org',   '2026-04-04 09:00', null),
  (16, 1, 1, 'yuki@example.org',   '2026-04-04 08:59', null),
  (17, 1, 1, 'noor@example.org',   '2026-04-06 09:00', '2026-04-06 09:01'),
  (18, 1, 1, 'noor@example.org',   '2026-04-06 09:00', '2026-04-06 09:01'),
  (19, 1, 1, 'pia@example.org',    '2026-04-08 12:00', null),
  (20, 1, 1, 'Pia@example.org',    '2026-04-08 11:00', null),
  (21, 1, 1, 'vera@example.org',   '2026-04-09 11:00', null);
