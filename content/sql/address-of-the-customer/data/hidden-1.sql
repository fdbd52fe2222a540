insert into customer values (1, 'Rossi'), (2, 'Yilmaz'), (3, 'Okoro');
insert into address values (1, 2, 'Mill Lane 3', 'Leeds'), (2, 1, 'Mill Lane 3', 'Leeds'), (3, 3, 'Quay 8', 'Hull'),
  (4, 3, 'Park Road 1', 'York'), (5, 1, 'Unused 5', 'York');
insert into purchase values (1, 1, 1, 100), (2, 1, 2, 200), (3, 2, 1, 300), (4, 2, 2, 400), (5, 3, 3, 500), (6, 3, 4, 600),
  (7, 3, null, 700), (8, 1, null, 800), (9, 2, 3, 900), (10, 1, 2, 1000);
