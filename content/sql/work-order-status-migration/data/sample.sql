insert into vehicle values (1, 'KL 204'), (2, 'MN 881'), (3, 'PT 017');
insert into mechanic values (1, 'Ines'), (2, 'Tomasz');
insert into work_order values
  (1, 1, 1,    'closed', '2026-03-02', '2026-03-04'),
  (2, 1, 2,    'Done ',  '2026-03-09', null),
  (3, 2, null, 'open',   '2026-03-10', null),
  (4, 3, 1,    'waits',  '2026-03-11', '2026-03-12'),
  (5, 3, 2,    'CLOSED', '2026-03-15', '2026-03-13');
