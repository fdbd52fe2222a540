-- the right rows, but not branch by branch
select branch_id, title_id, loans
from (
  select c.branch_id, c.title_id, count(*) as loans,
         rank() over (partition by c.branch_id order by count(*) desc) as place
  from copy c join loan l on l.copy_id = c.id
  where l.lent_on >= '2025-01-01' and l.lent_on < '2026-01-01'
  group by c.branch_id, c.title_id) ranked
where place <= 3
order by loans desc, title_id desc;
