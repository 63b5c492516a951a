-- What people say about a flag: a plain table outside the history, to which rows are only ever added. The newest row of
-- a flag is how it stands. A flag comes again with every budget year, so the year is part of what a row is about.

create table catatan_bendera (
    id bigint primary key,
    tahun integer not null,
    kunci varchar not null,            -- Bendera.kunci
    status varchar not null,           -- terbuka, dikerjakan, selesai
    catatan varchar not null,
    oleh varchar not null,
    peran varchar not null,
    waktu timestamp not null           -- UTC
);
