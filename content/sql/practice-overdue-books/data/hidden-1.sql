insert into member (id, name) values (1, 'Lena Vogel'), (2, 'Omar Farah');

insert into book (id, title) values (1, 'Orbit'), (2, 'Clay'), (3, 'Maps of the North'), (4, 'Ferns');

insert into loan (id, member_id, book_id, due_on, returned_on) values
  (1, 1, 1, '2026-05-20', null),
  (2, 2, 2, '2026-05-20', null),
  (3, 1, 3, '2026-04-30', null),
  (4, 2, 4, '2026-06-01', null);
