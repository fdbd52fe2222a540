select c.id as course_id,
       count(e.student_id) filter (where e.status = 'confirmed') as taken,
       count(e.student_id) filter (where e.status = 'waiting') as waiting,
       c.seats - count(e.student_id) filter (where e.status = 'confirmed') as free
from course c
left join enrolment e on e.course_id = c.id
group by c.id
order by c.id;
