-- joins enrolments twice: each number is multiplied by the other
select c.id as course_id,
       count(t.id) as taken,
       count(w.id) as waiting,
       c.seats - count(t.id) as free
from course c
left join enrolment t on t.course_id = c.id and t.status = 'confirmed'
left join enrolment w on w.course_id = c.id and w.status = 'waiting'
group by c.id;
