-- What is written down in a raker: a plain table outside the history, to which rows are only ever added. The newest row
-- of a budget year is the minutes as they stand; the earlier ones stay as they were.

create table notulen (
    id bigint primary key,
    tahun integer not null,
    tahap varchar not null,            -- the stage that was looked at
    pada bigint not null,              -- the data version that was on the screen
    isi varchar not null,
    oleh varchar not null,             -- the person and the user name
    peran varchar not null,
    waktu timestamp not null           -- UTC
);
