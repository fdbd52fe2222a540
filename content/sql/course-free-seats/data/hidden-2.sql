insert into course (id, title, seats) values
  (7, 'Forklift licence',  3),
  (8, 'Warehouse safety',  5),
  (9, 'Sourdough',         4);

insert into student (id, name) values (1, 'Hugo Martin'), (2, 'Ines Costa');

insert into enrolment (id, course_id, student_id, status, enrolled_on) values
  (1, 7, 1,    'confirmed', '2026-03-02'),
  (2, 7, 2,    'confirmed', '2026-03-02'),
  (3, 7, null, 'confirmed', '2026-03-04'),
  (4, 7, null, 'confirmed', '2026-03-04'),
  (5, 7, null, 'waiting',   '2026-03-05'),
  (6, 8, null, 'confirmed', '2026-03-06'),
  (7, 8, 1,    'cancelled', '2026-03-06'),
  (8, 8, 1,    'confirmed', '2026-03-09');
