select s.course_id, s.taken, s.waiting, s.seats - s.taken as free
from (
  select c.id as course_id,
         c.seats,
         (select count(*) from enrolment e where e.course_id = c.id and e.status = 'confirmed') as taken,
         (select count(*) from enrolment e where e.course_id = c.id and e.status = 'waiting') as waiting
  from course c
) s;
