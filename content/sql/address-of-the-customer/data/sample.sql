insert into customer values (1, 'Rossi'), (2, 'Yilmaz');
insert into address values (10, 1, 'Mill Lane 3', 'Leeds'), (11, 1, 'Quay 8', 'Hull'), (20, 2, 'Park Road 1', 'York');
insert into purchase values (100, 1, 10, 4990), (101, 1, 20, 1250), (102, 2, 20, 800), (103, 2, null, 300);
