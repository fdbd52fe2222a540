-- count(*) counts the row that the outer join makes for a course without enrolments
select c.id as course_id,
       count(*) - count(*) filter (where e.status in ('waiting', 'cancelled')) as taken,
       count(*) filter (where e.status = 'waiting') as waiting,
       c.seats - count(*) + count(*) filter (where e.status in ('waiting', 'cancelled')) as free
from course c left join enrolment e on e.course_id = c.id
group by c.id;
