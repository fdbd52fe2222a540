insert into course (id, title, seats) values
  (1, 'First aid',        8),
  (2, 'First aid',        8),
  (3, 'Pottery',          6),
  (4, 'Drone licence',   10),
  (5, 'Night sky',       15);

insert into student (id, name) values (1, 'Eva Lund'), (2, 'Fikret Aksoy'), (3, 'Gita Rao');

insert into enrolment (id, course_id, student_id, status, enrolled_on) values
  (1, 1, 1, 'confirmed', '2026-01-12'),
  (2, 1, 2, 'confirmed', '2026-01-12'),
  (3, 2, 3, 'confirmed', '2026-01-15'),
  (4, 3, 1, 'cancelled', '2026-01-13'),
  (5, 3, 2, 'cancelled', '2026-01-20'),
  (6, 3, 1, 'cancelled', '2026-01-22'),
  (7, 4, 3, 'waiting',   '2026-01-23');
