select (select title from book where book.id = loan.book_id) as book, due_on
from loan
where due_on <= '2026-05-31' and returned_on is null
order by due_on, book;
