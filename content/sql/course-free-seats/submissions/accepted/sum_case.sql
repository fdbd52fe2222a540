select c.id as course_id,
       sum(case when e.status = 'confirmed' then 1 else 0 end) as taken,
       sum(case when e.status = 'waiting' then 1 else 0 end) as waiting,
       c.seats - sum(case when e.status = 'confirmed' then 1 else 0 end) as free
from course c left join enrolment e on e.course_id = c.id
group by c.id, c.seats;
