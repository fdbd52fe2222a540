with late as (select book_id, due_on from loan where due_on < date '2026-06-01' and returned_on is null)
select title as book, due_on from late, book where book.id = late.book_id order by 2, 1;
