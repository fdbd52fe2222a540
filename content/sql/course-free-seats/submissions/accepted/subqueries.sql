select id as course_id, taken, waiting, seats - taken as free
from (
  select c.id, c.seats,
         (select count(*) from enrolment e where e.course_id = c.id and e.status = 'confirmed') as taken,
         (select count(*) from enrolment e where e.course_id = c.id and e.status = 'waiting') as waiting
  from course c) counted;
