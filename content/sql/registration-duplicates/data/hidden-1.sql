insert into event (id, name) values (1, 'Queue Days'), (2, 'Testing in Practice'), (3, 'Empty Hall');

insert into ticket_type (id, event_id, name, price_cents) values
  (1, 1, 'Standard', 24000), (2, 1, 'Student', 6000), (3, 2, 'Standard', 9000), (4, 3, 'Standard', 1000);

insert into registration (id, event_id, ticket_type_id, email, registered_at, paid_at) values
  (1,  1, 1, null,                '2026-03-01 09:00', '2026-03-01 09:00'),
  (2,  1, 1, null,                '2026-03-01 09:05', null),
  (3,  1, 1, null,                '2026-03-01 09:10', '2026-03-01 09:10'),
  (4,  1, 1, 'ana@example.org',   '2026-03-02 10:00', null),
  (5,  2, 3, 'ana@example.org',   '2026-03-02 10:01', null),
  (6,  1, 2, 'ANA@example.org',   '2026-03-02 10:02', null),
  (7,  2, 3, 'kwame@example.org', '2026-03-03 10:00', '2026-03-03 10:00'),
  (8,  2, 3, 'kwame@example.com', '2026-03-03 10:05', '2026-03-03 10:05');
