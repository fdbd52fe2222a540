-- compares with null by =, which is never true
select b.title as book, l.due_on
from loan l join book b on b.id = l.book_id
where l.returned_on = null and l.due_on < '2026-06-01'
order by l.due_on, b.title;
