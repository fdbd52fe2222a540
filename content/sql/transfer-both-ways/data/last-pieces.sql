insert into warehouse values (1, 'Harbour'), (2, 'Hill');
insert into stock values (1, 3, 0), (2, 3, 7);
