create table member (
  id   int primary key,
  name text not null
);

create table book (
  id    int primary key,
  title text not null
);

create table loan (
  id          int primary key,
  member_id   int not null references member,
  book_id     int not null references book,
  due_on      date not null,
  returned_on date            -- null: not back yet
);
