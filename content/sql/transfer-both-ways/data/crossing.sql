insert into warehouse values (1, 'Harbour'), (2, 'Hill');
insert into stock values (1, 3, 20), (2, 3, 20), (1, 4, 20), (2, 4, 20);
