create table branch (
  id   int primary key,
  name text not null
);

create table title (
  id   int primary key,
  name text not null
);

create table copy (
  id        int primary key,
  title_id  int not null references title,
  branch_id int not null references branch
);

create table loan (
  id          int primary key,
  copy_id     int not null references copy,
  lent_on     date not null,
  returned_on date            -- null: not yet returned
);
