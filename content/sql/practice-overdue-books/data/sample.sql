insert into member (id, name) values (1, 'Lena Vogel'), (2, 'Omar Farah');

insert into book (id, title) values
  (1, 'The Quiet Harbour'), (2, 'Maps of the North'), (3, 'Bread at Home'), (4, 'Orbit');

insert into loan (id, member_id, book_id, due_on, returned_on) values
  (1, 1, 1, '2026-05-28', null),
  (2, 1, 2, '2026-05-12', null),
  (3, 2, 3, '2026-05-20', '2026-05-19'),
  (4, 2, 4, '2026-06-04', null);
