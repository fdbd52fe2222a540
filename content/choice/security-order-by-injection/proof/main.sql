create table product (id int primary key, name text, price int);
insert into product values (1, 'pear', 3), (2, 'apple', 2), (3, 'fig', 1);
-- a bound name is a constant: the rows come as they are stored
prepare sorted (text) as select name from product order by $1;
execute sorted('name');
