insert into course (id, title, seats) values
  (1, 'Bookkeeping for beginners', 12),
  (2, 'Welding, evening class',     2),
  (3, 'Conversational Spanish',    20);

insert into student (id, name) values
  (1, 'Aylin Demir'), (2, 'Ben Osei'), (3, 'Carla Rossi'), (4, 'Deepa Nair');

insert into enrolment (id, course_id, student_id, status, enrolled_on) values
  (1, 1, 1,    'confirmed', '2026-08-03'),
  (2, 1, 2,    'confirmed', '2026-08-03'),
  (3, 1, 3,    'cancelled', '2026-08-05'),
  (4, 2, 3,    'confirmed', '2026-08-05'),
  (5, 2, 4,    'confirmed', '2026-08-09'),
  (6, 2, 1,    'waiting',   '2026-08-11'),
  (7, 1, null, 'confirmed', '2026-08-12');
