with counted as (
  select course_id, status, count(*) as n from enrolment group by course_id, status
)
select c.id as course_id,
       coalesce(t.n, 0) as taken,
       coalesce(w.n, 0) as waiting,
       c.seats - coalesce(t.n, 0) as free
from course c
left join counted t on t.course_id = c.id and t.status = 'confirmed'
left join counted w on w.course_id = c.id and w.status = 'waiting';
