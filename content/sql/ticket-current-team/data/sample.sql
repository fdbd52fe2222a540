insert into team (id, name) values (1, 'First line'), (2, 'Payments'), (3, 'Platform');

insert into ticket (id, subject, opened_at, closed_at) values
  (101, 'Refund not received',      '2026-05-04 09:12', null),
  (102, 'Cannot change address',    '2026-05-04 09:58', null),
  (103, 'Export stays empty',       '2026-05-04 10:31', '2026-05-04 16:02'),
  (104, 'Invoice shows wrong name', '2026-05-05 07:44', null);

insert into handover (id, ticket_id, team_id, handed_at) values
  (1, 101, 1, '2026-05-04 09:15'),
  (2, 102, 1, '2026-05-04 10:05'),
  (3, 103, 1, '2026-05-04 10:40'),
  (4, 101, 2, '2026-05-04 11:20'),
  (5, 103, 3, '2026-05-04 12:10'),
  (6, 104, 1, '2026-05-05 08:00');
