with counted as (
  select course_id,
         count(*) filter (where status = 'confirmed') as taken,
         count(*) filter (where status = 'waiting') as waiting
  from enrolment
  group by course_id
)
select c.id as course_id,
       coalesce(n.taken, 0) as taken,
       coalesce(n.waiting, 0) as waiting,
       c.seats - coalesce(n.taken, 0) as free
from course c
left join counted n on n.course_id = c.id
order by c.id;
