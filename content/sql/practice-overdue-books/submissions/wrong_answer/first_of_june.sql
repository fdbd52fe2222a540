-- takes in loans due on 1 June
select b.title as book, l.due_on
from loan l join book b on b.id = l.book_id
where l.returned_on is null and l.due_on <= '2026-06-01'
order by l.due_on, b.title;
