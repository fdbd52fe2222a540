create table members (
  name varchar(60) primary key,
  password varchar(300) not null
);
create table sessions (
  token varchar(100) primary key,
  member varchar(60) not null references members
);
create table entries (
  id integer generated always as identity primary key,
  member varchar(60) not null references members,
  hive varchar(40) not null,
  words varchar(2000) not null
);
