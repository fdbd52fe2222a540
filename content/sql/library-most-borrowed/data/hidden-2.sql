insert into branch (id, name) values (4, 'Harbour'), (5, 'Mobile library'), (6, 'Archive');

insert into title (id, name) values
  (71, 'Small Gardens'), (72, 'The Salt Road'), (73, 'A Cook''s Year'), (74, 'Night Trains'), (75, 'Tidal');

insert into copy (id, title_id, branch_id) values
  (1, 71, 4), (2, 71, 4), (3, 71, 4), (4, 72, 4), (5, 73, 4), (6, 74, 4), (7, 75, 5), (8, 75, 5), (9, 74, 6);

insert into loan (id, copy_id, lent_on, returned_on) values
  (1,  1, '2025-01-01', '2025-01-15'),
  (2,  2, '2025-02-01', '2025-02-15'),
  (3,  3, '2025-03-01', '2025-03-15'),
  (4,  4, '2025-04-01', '2025-04-15'),
  (5,  4, '2025-05-01', '2025-05-15'),
  (6,  5, '2025-06-01', null),
  (7,  5, '2024-12-31', '2025-01-20'),
  (8,  5, '2026-01-01', null),
  (9,  6, '2025-12-31', null),
  (10, 6, '2025-10-01', '2025-10-15'),
  (11, 7, '2025-08-08', '2025-08-18'),
  (12, 8, '2025-08-08', null);
