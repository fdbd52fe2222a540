insert into member (id, name) values (1, 'Lena Vogel'), (2, 'Omar Farah'), (3, 'Tia Blom');

insert into book (id, title) values (1, 'Orbit'), (2, 'Clay'), (3, 'Ferns');

insert into loan (id, member_id, book_id, due_on, returned_on) values
  (1, 1, 1, '2026-03-01', '2026-03-09'),
  (2, 2, 1, '2026-05-31', null),
  (3, 2, 2, '2026-05-02', '2026-05-02'),
  (4, 1, 3, '2026-05-11', '2026-06-02');
